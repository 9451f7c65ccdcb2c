package io.github.mlxggufbench.experts;

import java.nio.file.Path;

/** Where the expert choices of a build come from. No server tells them. */
public sealed interface RoutingSource {

  /** An engine that evaluates the texts of the run, from the build's own file. */
  record Evaluation(Engine engine, Path model) implements RoutingSource {}

  /**
   * Counts that the user collected with {@code llama-imatrix}, over a text of the user's choice.
   *
   * @param file the GGUF file that it wrote
   */
  record Imatrix(Path file) implements RoutingSource {}

  /**
   * None: nothing is known, and nothing is made up.
   *
   * @param why one line
   * @param remedy what to do to know it
   */
  record None(String why, String remedy) implements RoutingSource {}

  /** How an engine lets its choices be read. */
  enum Engine {
    LLAMA_CPP("llama.cpp cb_eval", "gguf_routing.py"),
    MLX_LM("mlx SwitchGLU", "mlx_routing.py");

    final String id;
    final String script;

    Engine(String id, String script) {
      this.id = id;
      this.script = script;
    }
  }
}
