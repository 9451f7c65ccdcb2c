package io.github.mlxggufbench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the operating system that prints a few lines and ends. */
final class SystemCommand {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private SystemCommand() {}

  /** What it prints, in English; unknown when there is no such command, or no answer in time. */
  static Fact<String> output(String... command) {
    return output(LIMIT, command);
  }

  static Fact<String> output(Duration limit, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command)).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      process
          .onExit()
          .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
          .whenComplete((done, late) -> {
            if (late != null) {
              process.destroyForcibly();
            }
          });
      String text =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.isEmpty() ? Fact.unknown(command[0] + " says nothing") : Fact.of(text);
    } catch (IOException e) {
      return Fact.unknown("there is no " + command[0] + " here");
    }
  }
}
