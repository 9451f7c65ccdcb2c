package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A real process that holds stated memory and changes it on command; between steps it is still. */
final class MemoryHolder implements AutoCloseable {
  static final long MIB = 1 << 20;

  private final Process process;
  private final BufferedReader answers;
  private final Writer steps;

  private MemoryHolder(Process process) {
    this.process = process;
    this.answers = process.inputReader();
    this.steps = process.outputWriter();
  }

  /** Starts one; the steps are those of {@code memory_holder.py}. */
  static MemoryHolder start(String... steps) throws IOException {
    MemoryHolder holder =
        new MemoryHolder(
            new ProcessBuilder("python3", script().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    for (String step : steps) {
      holder.take(step);
    }
    return holder;
  }

  /** Takes a step and returns when it is done. */
  void take(String step) throws IOException {
    steps.write(step + "\n");
    steps.flush();
    assertTrue("done".equals(answers.readLine()), step);
  }

  List<EngineProcess> processes() {
    return List.of(new EngineProcess(process.pid(), "python3", "test"));
  }

  KernelBooks kernel() throws IOException {
    return KernelBooks.of(process.pid());
  }

  /** A line of {@code /proc/PID/status}, in bytes. */
  long status(String field) throws IOException {
    String text = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
    return KernelBooks.line(text, field);
  }

  private static Path script() {
    try {
      return Path.of(
          Objects.requireNonNull(MemoryHolder.class.getResource("/sampling/memory_holder.py"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
