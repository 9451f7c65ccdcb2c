package io.github.mlxggufbench.embedded.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.CatalogueEntry;
import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the two engines: how it is started, how it is asked. */
sealed interface EngineKind permits LlamaEngine, MlxEngine {

  static EngineKind of(CatalogueEntry entry) {
    return entry.format().equals("mlx") ? new MlxEngine() : new LlamaEngine();
  }

  /** The launcher, a resource under {@code python/}. */
  String launcher();

  /** The launcher's arguments beside model, alias, parallel and prompt cache. */
  List<String> arguments(Model model, LoadConfig asked, EngineSettings settings);

  Map<String, String> environment(EngineSettings settings);

  /** Changes a request of LM Studio's names to this engine's. */
  void translate(ObjectNode request);

  /** What is in force: what the engine says of itself, where it says it. */
  LoadConfig inForce(Engine.Listening engine, Model model, LoadConfig asked) throws IOException;

  /** The command line for a model. */
  default List<String> command(
      PythonEnvironment python,
      Model model,
      String alias,
      LoadConfig asked,
      EngineSettings settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(python.python().toString());
    command.add(python.script(launcher(), "parent_pipe.py").toString());
    command.addAll(List.of("--model", model.entry().path().toString(), "--alias", alias));
    command.addAll(List.of("--parallel", String.valueOf(asked.parallel())));
    command.addAll(arguments(model, asked, settings));
    if (settings.promptCache()) {
      command.add("--prompt-cache");
    }
    return command;
  }
}
