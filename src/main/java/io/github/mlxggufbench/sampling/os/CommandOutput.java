package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a tool of the operating system prints. */
public final class CommandOutput {
  private CommandOutput() {}

  /**
   * Runs it, in English, until it ends.
   *
   * @throws IOException when it is not there, is late, or fails; the message says which, in the
   *     tool's own words where it has some
   */
  public static String of(Duration limit, String... command) throws IOException {
    Path errors = Files.createTempFile("command", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(List.of(command));
      builder.redirectError(errors.toFile()).environment().put("LC_ALL", "C");
      return output(start(builder, command[0]), limit, command[0], errors);
    } finally {
      Files.delete(errors);
    }
  }

  private static Process start(ProcessBuilder builder, String name) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException("there is no " + name + " here", e);
    }
  }

  private static String output(Process process, Duration limit, String name, Path errors)
      throws IOException {
    process.getOutputStream().close();
    process
        .onExit()
        .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((done, late) -> {
          if (late != null) {
            process.destroyForcibly();
          }
        });
    byte[] text = process.getInputStream().readAllBytes();
    int status = process.onExit().join().exitValue();
    if (status == 0) {
      return new String(text, StandardCharsets.UTF_8);
    }
    List<String> complaint =
        Files.readString(errors, StandardCharsets.ISO_8859_1).lines().limit(1).toList();
    // Killed by a signal: nobody but the limit above does that here.
    String late = status > 128 && complaint.isEmpty() ? " in " + limit.toSeconds() + " s" : "";
    throw new IOException(
        complaint.isEmpty() ? name + " gave no answer" + late : complaint.get(0).strip());
  }
}
