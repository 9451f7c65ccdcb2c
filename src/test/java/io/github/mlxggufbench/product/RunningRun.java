package io.github.mlxggufbench.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run that is under way, with its model loaded. */
final class RunningRun implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Process harness;
  final Path directory;

  private RunningRun(Process harness, Path directory) {
    this.harness = harness;
    this.directory = directory;
  }

  /** Starts a long run and returns when its first request has been answered. */
  static RunningRun measuring(Path folder) throws IOException {
    Process harness =
        new Jar()
            .besideOtherRuns()
            .start(
                "SimpleGeneration",
                "--results",
                folder.toString(),
                "-p",
                "pair=tiny-dense",
                "-p",
                "format=gguf",
                "-i",
                "100000");
    BufferedReader out =
        new BufferedReader(new InputStreamReader(harness.getInputStream(), StandardCharsets.UTF_8));
    Path directory = Jar.Finished.runDirectory(out.readLine());
    RunningRun run = new RunningRun(harness, directory);
    while (run.events("request").isEmpty()) {
      if (!harness.isAlive()) {
        throw new IllegalStateException("the run ended: " + out.lines().toList());
      }
      Thread.onSpinWait();
    }
    return run;
  }

  List<JsonNode> events(String name) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    Path journal = directory.resolve("journal.jsonl");
    if (Files.exists(journal)) {
      String text = Files.readString(journal);
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        JsonNode event = JSON.readTree(line);
        if (event.path("event").asText().equals(name)) {
          events.add(event);
        }
      }
    }
    return events;
  }

  long requests() throws IOException {
    return Files.readAllLines(directory.resolve("requests.jsonl")).size();
  }

  /** The engine, the measuring JVM and the embedded server: all that the harness started. */
  List<ProcessHandle> descendants() {
    return harness.descendants().toList();
  }

  /** What a failed test leaves must not go on measuring. */
  @Override
  public void close() {
    List<ProcessHandle> started = descendants();
    harness.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  JsonNode manifest() throws IOException {
    return JSON.readTree(directory.resolve("run.json").toFile());
  }
}
