package io.github.mlxggufbench.embedded.python;

import io.github.mlxggufbench.embedded.EngineUnavailableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a Python that can hold the engines: 3.11 to 3.14 with {@code venv} and {@code pip}. */
final class PythonFinder {
  private static final List<String> NAMES =
      List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11");
  private static final String PROBE =
      """
      import sys
      print("is %d.%d" % sys.version_info[:2])
      if not (3, 11) <= sys.version_info[:2] <= (3, 14): sys.exit(1)
      try: import ensurepip, venv
      except ImportError: sys.exit("without venv")
      """;

  private final Map<String, String> environment;

  PythonFinder(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The first that will do: {@code MLX_GGUF_BENCH_PYTHON} alone where set, else those on the path.
   *
   * @throws EngineUnavailableException naming those tried and what to install
   */
  Path find() throws EngineUnavailableException {
    String chosen = environment.getOrDefault("MLX_GGUF_BENCH_PYTHON", "");
    List<String> refused = new ArrayList<>();
    for (String name : chosen.isBlank() ? NAMES : List.of(chosen)) {
      Path python = onPath(name);
      String flaw = python == null ? "not found" : flaw(python);
      if (python != null && flaw == null) {
        return python;
      }
      if (python != null || !chosen.isBlank()) {
        refused.add(name + " " + flaw);
      }
    }
    throw new EngineUnavailableException(
        "The engines need Python 3.11 to 3.14 with venv ("
            + (refused.isEmpty() ? "none found" : String.join(", ", refused))
            + "): install it with `brew install python` (macOS) or `apt install python3"
            + " python3-venv` (Debian, Ubuntu), or name one in MLX_GGUF_BENCH_PYTHON.");
  }

  /** Null = it will do. */
  private static @Nullable String flaw(Path python) {
    try {
      Command probe = Command.run(List.of(python.toString(), "-c", PROBE), line -> {});
      if (probe.ok()) {
        return null;
      }
      String said = String.join(" ", probe.lines());
      return said.startsWith("is ") ? said : "does not run";
    } catch (IOException e) {
      return "does not run";
    }
  }

  private @Nullable Path onPath(String name) {
    if (name.contains(File.separator)) {
      return Files.isExecutable(Path.of(name)) ? Path.of(name) : null;
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path python = Path.of(folder, name);
      if (Files.isExecutable(python)) {
        return python;
      }
    }
    return null;
  }
}
