package io.github.mlxggufbench.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The one Python environment of both engines in the user's cache folder, keyed by its lock. */
public final class PythonEnvironment {
  private final Path cacheDir;
  private final EngineLock lock;
  private final Map<String, String> environment;
  private final Path home;

  PythonEnvironment(Path cacheDir, EngineLock lock, Map<String, String> environment) {
    this.cacheDir = cacheDir.toAbsolutePath();
    this.lock = lock;
    this.environment = environment;
    this.home = this.cacheDir.resolve("python-" + lock.id());
  }

  /** Touches nothing on disk: see {@link #installed} and {@link #install}. */
  public static PythonEnvironment in(Path cacheDir) {
    return new PythonEnvironment(cacheDir, EngineLock.bundled(), System.getenv());
  }

  /** Whether an install ran to its end and its Python is still there. */
  public boolean installed() {
    return Files.exists(marker()) && Files.isExecutable(python());
  }

  /** The environment's Python, installed or not. */
  public Path python() {
    return home.resolve(File.separatorChar == '\\' ? "Scripts/python.exe" : "bin/python");
  }

  /**
   * Installs once; does nothing when installed, waits while another process installs. What an
   * interrupted install left is never used and is built anew.
   *
   * @param progress hears one line at a time
   */
  public void install(Consumer<String> progress) throws EngineUnavailableException {
    if (installed()) {
      return;
    }
    try {
      Files.createDirectories(cacheDir);
      new MachineLock(cacheDir.resolve(home.getFileName() + ".lock"))
          .around(
              () -> buildUnlessInstalled(progress),
              () -> progress.accept("Another process installs the engines: waiting"));
    } catch (IOException e) {
      throw new EngineUnavailableException(
          "Cannot install the engines in %s: %s. Free or choose the folder with MLX_GGUF_BENCH_CACHE."
              .formatted(cacheDir, reason(e)),
          e);
    }
  }

  /**
   * A script of this jar as a file that the environment's Python can run.
   *
   * @param name of a resource under {@code python/}
   * @param modules resources that the script imports
   */
  public Path script(String name, String... modules) throws IOException {
    return Scripts.unpack(cacheDir, name, modules);
  }

  Path cacheDir() {
    return cacheDir;
  }

  private void buildUnlessInstalled(Consumer<String> progress)
      throws IOException, EngineUnavailableException {
    if (!installed()) {
      build(progress);
    }
  }

  private void build(Consumer<String> progress) throws IOException, EngineUnavailableException {
    Path base = new PythonFinder(environment).find();
    deleteHome();
    try {
      progress.accept("Making a Python environment in " + home);
      check(
          "venv", Command.run(List.of(base.toString(), "-m", "venv", home.toString()), line -> {}));
      Path requirements = Files.writeString(home.resolve("requirements.txt"), lock.requirements());
      progress.accept("Installing llama.cpp and MLX from the Python package index");
      check("pip", Command.run(pip(requirements), line -> tell(line, progress)));
      progress.accept("Trying the engines");
      String imports = "import " + String.join(", ", lock.modules());
      check("import", Command.run(List.of(python().toString(), "-c", imports), line -> {}));
      Path done = Files.writeString(home.resolve("complete.new"), lock.id());
      Files.move(done, marker(), StandardCopyOption.ATOMIC_MOVE);
      progress.accept("Engines installed");
    } finally {
      if (!installed()) {
        deleteHome();
      }
    }
  }

  private List<String> pip(Path requirements) throws IOException {
    return List.of(
        python().toString(),
        script("pip_with_parent.py", "parent_pipe.py").toString(),
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

  private static void tell(String line, Consumer<String> progress) {
    if (line.startsWith("Collecting ")) {
      progress.accept(line.replaceAll(" \\(from .*", ""));
    }
  }

  private static void check(String step, Command command) throws EngineUnavailableException {
    if (!command.ok()) {
      throw new EngineUnavailableException(
          "Installing the engines failed (%s): %s. Nothing half-made is in use; run it again, with network and 1 GB of disk free."
              .formatted(step, cut(reason(command))));
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

  private static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  private Path marker() {
    return home.resolve("complete");
  }

  /** The marker first: what is half deleted is not used either. */
  private void deleteHome() throws IOException {
    Files.deleteIfExists(marker());
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(home)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
