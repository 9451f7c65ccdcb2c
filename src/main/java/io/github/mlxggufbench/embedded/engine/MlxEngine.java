package io.github.mlxggufbench.embedded.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import java.util.List;
import java.util.Map;

/** mlx_lm's own server for an MLX folder. */
final class MlxEngine implements EngineKind {

  @Override
  public String launcher() {
    return "mlx_engine.py";
  }

  /** mlx_lm's server cannot limit the context: its cache grows with the request. */
  @Override
  public List<String> arguments(Model model, LoadConfig asked, EngineSettings settings) {
    return List.of();
  }

  /** MLX itself has one compute thread; these bound the libraries beside it. */
  @Override
  public Map<String, String> environment(EngineSettings settings) {
    String threads = String.valueOf(settings.threads());
    return Map.of(
        "OMP_NUM_THREADS", threads,
        "OPENBLAS_NUM_THREADS", threads,
        "VECLIB_MAXIMUM_THREADS", threads,
        "TOKENIZERS_PARALLELISM", "false",
        "HF_HUB_OFFLINE", "1");
  }

  /** {@code repeat_penalty} has another name here, and 1 (none) costs time, so it is left out. */
  @Override
  public void translate(ObjectNode request) {
    JsonNode penalty = request.remove("repeat_penalty");
    if (penalty != null && penalty.isNumber() && penalty.doubleValue() != 1) {
      request.set("repetition_penalty", penalty);
    }
  }

  @Override
  public LoadConfig inForce(Engine.Listening engine, Model model, LoadConfig asked) {
    return new LoadConfig(model.facts().maxContextLength(), asked.parallel());
  }
}
