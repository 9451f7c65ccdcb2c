package io.github.mlxggufbench.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The command lines of all processes of the machine, as anybody sees them with {@code ps}. */
final class CommandLines {
  private final Set<String> seen = new HashSet<>();

  private CommandLines() {}

  /** Those seen again and again until a process has ended. */
  static CommandLines until(Process process) throws IOException, InterruptedException {
    CommandLines lines = new CommandLines();
    while (process.isAlive()) {
      lines.look();
    }
    return lines;
  }

  private void look() throws IOException, InterruptedException {
    Process ps = new ProcessBuilder("ps", "-ww", "-A", "-o", "args").start();
    new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .forEach(seen::add);
    ps.waitFor();
  }

  boolean anyContains(String text) {
    return seen.stream().anyMatch(line -> line.contains(text));
  }
}
