package io.github.mlxggufbench.embedded.python;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A Python command run to its end.
 *
 * @param exitCode its exit code
 * @param lines what it printed on either stream
 */
record Command(int exitCode, List<String> lines) {

  /**
   * Runs it. Its standard input stays open and silent, so that a script can tell when this process
   * is gone.
   *
   * @param onLine hears each line as it comes
   * @throws IOException if it cannot be started, or this thread is interrupted (the command is
   *     killed)
   */
  static Command run(List<String> command, Consumer<String> onLine) throws IOException {
    Process process = PythonProcess.of(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        onLine.accept(line);
      }
      return new Command(process.waitFor(), lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  boolean ok() {
    return exitCode == 0;
  }

  String lastLine() {
    return lines.isEmpty() ? "exit code " + exitCode : lines.get(lines.size() - 1).strip();
  }
}
