package io.github.mlxggufbench.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps the machine from sleeping while it measures, where it has a command for that. */
final class KeepAwake implements AutoCloseable {
  private final @Nullable Process process;

  private KeepAwake(@Nullable Process process) {
    this.process = process;
  }

  static KeepAwake start() {
    try {
      Process process =
          new ProcessBuilder(command(System.getProperty("os.name"), ProcessHandle.current().pid()))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      return new KeepAwake(process);
    } catch (IOException e) {
      return new KeepAwake(null);
    }
  }

  /**
   * A command that holds the machine awake until the process {@code pid} ends, or the command is
   * ended.
   */
  static List<String> command(String os, long pid) {
    if (os.toLowerCase(Locale.ROOT).startsWith("mac")) {
      return List.of("caffeinate", "-dims", "-w", Long.toString(pid));
    }
    return List.of(
        "systemd-inhibit",
        "--what=idle:sleep",
        "--who=mlx-gguf-bench",
        "--why=measuring",
        "sh",
        "-c",
        "while kill -0 " + pid + " 2>/dev/null; do sleep 5; done");
  }

  @Override
  public void close() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
