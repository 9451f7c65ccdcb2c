package io.github.mlxggufbench.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two engines: how it is started, how it is asked. */
sealed interface EngineKind permits LlamaEngine, MlxEngine {

  static EngineKind of(CatalogueEntry entry) {
    return entry.format().equals("mlx") ? new MlxEngine() : new LlamaEngine();
  }

  /** The launcher, a resource under {@code python/}. */
  String launcher();

  /** The launcher's arguments beside model, alias, parallel and prompt cache. */
  List<String> arguments(int contextLength, EngineSettings settings);

  Map<String, String> environment(EngineSettings settings);

  /** Changes a request of LM Studio's names to this engine's. */
  void translate(ObjectNode request);

  /**
   * What is in force, asked of the engine where it can tell.
   *
   * @param asked the load's wish
   * @param maxContextLength the model's own
   */
  LoadConfig inForce(Engine.Listening engine, LoadConfig asked, @Nullable Integer maxContextLength)
      throws IOException;

  /** The command line for a model. */
  default List<String> command(
      PythonEnvironment python, Path model, String alias, LoadConfig asked, EngineSettings settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(python.python().toString());
    command.add(python.script(launcher(), "parent_pipe.py").toString());
    command.addAll(List.of("--model", model.toString(), "--alias", alias));
    command.addAll(List.of("--parallel", String.valueOf(asked.parallel())));
    command.addAll(arguments(asked.contextLength(), settings));
    if (settings.promptCache()) {
      command.add("--prompt-cache");
    }
    return command;
  }
}
