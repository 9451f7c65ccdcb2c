package io.github.mlxggufbench.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds a Python that can hold the engines: 3.11 to 3.14 with {@code venv} and {@code pip}. */
final class PythonFinder {
  private static final List<String> NAMES =
      List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11");
  private static final String PROBE =
      """
      import sys
      print("%d.%d" % sys.version_info[:2])
      if not (3, 11) <= sys.version_info[:2] <= (3, 14): sys.exit("not 3.11 to 3.14")
      try: import ensurepip, venv
      except ImportError: sys.exit("without venv")
      """;

  private PythonFinder() {}

  /**
   * The first that will do: {@code MLX_GGUF_BENCH_PYTHON} alone where set, else those on the path.
   *
   * @throws EngineUnavailableException naming those tried and what to install
   */
  static String find(Map<String, String> environment) throws EngineUnavailableException {
    String chosen = environment.getOrDefault("MLX_GGUF_BENCH_PYTHON", "");
    List<String> refused = new ArrayList<>();
    for (String name : chosen.isBlank() ? NAMES : List.of(chosen)) {
      try {
        Command probe = Command.run(List.of(name, "-c", PROBE), line -> {});
        if (probe.ok()) {
          return name;
        }
        refused.add(name + " is " + String.join(" ", probe.lines()));
      } catch (IOException e) {
        if (!chosen.isBlank()) {
          refused.add(name + " cannot be run");
        }
      }
    }
    String found = refused.isEmpty() ? "none found" : String.join(", ", refused);
    throw new EngineUnavailableException(
        "The engines need Python 3.11 to 3.14 with venv ("
            + found
            + "): install it with `brew install python` (macOS) or `apt install python3"
            + " python3-venv` (Debian, Ubuntu), or name one in MLX_GGUF_BENCH_PYTHON.");
  }
}
