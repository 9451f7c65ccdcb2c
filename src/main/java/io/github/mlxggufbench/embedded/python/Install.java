package io.github.mlxggufbench.embedded.python;

import io.github.mlxggufbench.embedded.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * One making of an environment: venv, pip, a trial import; all of it or nothing.
 *
 * @param pip the script that runs pip
 * @param progress hears one line at a time
 */
record Install(PythonHome home, EngineLock lock, Path pip, Consumer<String> progress) {

  /** Makes it anew with that Python. */
  void run(Path base) throws IOException, EngineUnavailableException {
    home.delete();
    try {
      progress.accept("Making a Python environment in " + home.folder());
      check("venv", List.of(base.toString(), "-m", "venv", home.folder().toString()), line -> {});
      progress.accept("Installing llama.cpp and MLX from the Python package index");
      check("pip", pipCommand(), this::tell);
      progress.accept("Trying the engines");
      String imports = "import " + String.join(", ", lock.modules());
      check("import", List.of(home.python().toString(), "-c", imports), line -> {});
      home.markComplete(lock.id());
      progress.accept("Engines installed");
    } finally {
      if (!home.complete()) {
        home.delete();
      }
    }
  }

  private List<String> pipCommand() throws IOException {
    Path requirements =
        Files.writeString(home.folder().resolve("requirements.txt"), lock.requirements());
    return List.of(
        home.python().toString(),
        pip.toString(),
        "install",
        "--require-hashes",
        "--no-deps",
        "--only-binary=:all:",
        "--no-input",
        "--progress-bar=off",
        "--disable-pip-version-check",
        "-r",
        requirements.toString());
  }

  private void tell(String line) {
    if (line.startsWith("Collecting ")) {
      progress.accept(line.replaceAll(" \\(from .*", ""));
    }
  }

  private static void check(String step, List<String> command, Consumer<String> onLine)
      throws IOException, EngineUnavailableException {
    Command done = Command.run(command, onLine);
    if (!done.ok()) {
      throw new EngineUnavailableException(
          "Installing the engines failed (%s): %s. Nothing half-made is in use; run it again, with network and 1 GB of disk free."
              .formatted(step, cut(reason(done))));
    }
  }

  private static String reason(Command command) {
    if (command.lines().stream().anyMatch(line -> line.contains("Retrying ("))) {
      return "the Python package index cannot be reached";
    }
    return command.lines().stream()
        .filter(line -> line.startsWith("ERROR:"))
        .findFirst()
        .orElse(command.lastLine());
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").replaceAll("\\.$", "");
    return line.length() <= 300 ? line : line.substring(0, 300) + "…";
  }
}
