package io.github.mlxggufbench.embedded.python;

import io.github.mlxggufbench.embedded.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one Python environment of both engines in the user's cache folder, keyed by its lock. */
public final class PythonEnvironment {
  private final Path cacheDir;
  private final EngineLock lock;
  private final Map<String, String> environment;
  private final PythonHome home;

  PythonEnvironment(Path cacheDir, EngineLock lock, Map<String, String> environment) {
    this.cacheDir = cacheDir.toAbsolutePath();
    this.lock = lock;
    this.environment = environment;
    this.home = new PythonHome(this.cacheDir.resolve("python-" + lock.id()));
  }

  /** Touches nothing on disk: see {@link #installed} and {@link #install}. */
  public static PythonEnvironment in(Path cacheDir) {
    return new PythonEnvironment(cacheDir, EngineLock.bundled(), System.getenv());
  }

  /** Whether an install ran to its end and its Python is still there. */
  public boolean installed() {
    return home.complete();
  }

  /** What an install would stop at, with its remedy: no Python will do; null = one will. */
  public @Nullable String hindrance() {
    try {
      new PythonFinder(environment).find();
      return null;
    } catch (EngineUnavailableException e) {
      return e.getMessage();
    }
  }

  /** The environment's Python, installed or not. */
  public Path python() {
    return home.python();
  }

  /** The folder that it is installed below, absolute. */
  public Path cacheDir() {
    return cacheDir;
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
      new MachineLock(cacheDir.resolve("python-" + lock.id() + ".lock"))
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

  private void buildUnlessInstalled(Consumer<String> progress)
      throws IOException, EngineUnavailableException {
    if (!installed()) {
      Path base = new PythonFinder(environment).find();
      Path pip = script("pip_with_parent.py", "parent_pipe.py");
      new Install(home, lock, pip, progress).run(base);
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

  private static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }
}
