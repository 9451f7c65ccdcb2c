package io.github.mlxggufbench.embedded;

import io.github.mlxggufbench.childjvm.ChildJvm;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The embedded server as a JVM of its own, so that its work and memory are not the benchmark's. It
 * ends, with its engines, by {@link #close} or when this process ends, however it ends.
 */
public final class EmbeddedServerProcess implements AutoCloseable {
  private final Process process;
  private final URI url;

  private EmbeddedServerProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts the server and returns when it answers; no model is loaded yet.
   *
   * @param logDir takes {@code server.log} and one log file for each model
   * @throws EngineUnavailableException if the Python environment is not installed, or the process
   *     does not come up
   */
  public static EmbeddedServerProcess start(
      List<CatalogueEntry> models, EngineSettings settings, Path logDir, PythonEnvironment python)
      throws EngineUnavailableException {
    Path log = logDir.resolve("server.log").toAbsolutePath();
    ServerOrder order =
        new ServerOrder(
            models, settings, logDir.toAbsolutePath().toString(), python.cacheDir().toString());
    Process process = null;
    try {
      Files.createDirectories(logDir);
      process =
          new ProcessBuilder(ChildJvm.command(ChildJvm.QUIET_AND_SMALL, EmbeddedServerMain.class))
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
      in.write(order.line());
      in.newLine();
      in.flush();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      String answer = out.readLine();
      if (answer != null && answer.startsWith("http://")) {
        return new EmbeddedServerProcess(process, URI.create(answer));
      }
      process.destroyForcibly();
      throw new EngineUnavailableException(
          answer != null ? answer : "The embedded server did not start: see " + log);
    } catch (IOException e) {
      if (process != null) {
        process.destroyForcibly();
      }
      throw new EngineUnavailableException(
          "The embedded server did not start: " + e.getMessage() + " (its log: " + log + ")", e);
    }
  }

  public URI url() {
    return url;
  }

  /** The server's process; its engines are its children. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Ends the server and its engines and returns when they are gone. */
  @Override
  public void close() {
    List<ProcessHandle> engines = process.descendants().toList();
    if (!ChildJvm.end(process)) {
      engines.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
