package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * LM Studio's command line tool, for what no route says or does. It speaks with the LM Studio of
 * its own machine: for a server elsewhere there is none.
 */
record Lms(Path executable) {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The one on the PATH, else where LM Studio puts it; null = none, or the server is elsewhere. */
  static @Nullable Lms of(URI server, Map<String, String> environment) {
    return Loopback.isHostOf(server) ? find(environment) : null;
  }

  private static @Nullable Lms find(Map<String, String> environment) {
    List<Path> folders = new ArrayList<>();
    for (String folder : environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
      if (!folder.isEmpty()) {
        folders.add(Path.of(folder));
      }
    }
    folders.add(Path.of(System.getProperty("user.home"), ".lmstudio", "bin"));
    return folders.stream()
        .flatMap(folder -> List.of(folder.resolve("lms"), folder.resolve("lms.exe")).stream())
        .filter(Files::isExecutable)
        .findFirst()
        .map(Lms::new)
        .orElse(null);
  }

  /** The background service's state as JSON; null = it does not say. Starts nothing. */
  @Nullable String daemonStatus() {
    return run("daemon", "status", "--json");
  }

  /** Asks for it; whether it is gone the server's list says: an unknown identifier ends with 0. */
  void unload(String identifier) {
    run("unload", identifier);
  }

  /**
   * Its log of the engines, a line of JSON an event, until it is ended; null = it does not start.
   */
  @Nullable Process runtimeLog() {
    try {
      Process process =
          start(List.of("log", "stream", "--source", "runtime", "--json"), Redirect.PIPE);
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      return null;
    }
  }

  /** What it prints; null = it failed, or took more than ten seconds. */
  private @Nullable String run(String... arguments) {
    try {
      Process process = start(List.of(arguments), Redirect.DISCARD);
      process.getOutputStream().close();
      return output(process);
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private Process start(List<String> arguments, Redirect errors) throws IOException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(errors).start();
  }

  private static @Nullable String output(Process process) throws IOException, InterruptedException {
    try (InputStream out = process.getInputStream()) {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return null;
      }
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return process.exitValue() == 0 ? text : null;
    } finally {
      end(process);
    }
  }

  /** Ends it with what it has started. */
  static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
