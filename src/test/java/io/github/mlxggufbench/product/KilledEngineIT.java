package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine gets a kill −9 while it streams: the round is void with that reason, and repeated. */
class KilledEngineIT {
  /** A second of them or more, so that the engine is killed in their middle. */
  private static final int TOKENS = 2500;

  @TempDir Path folder;

  @Test
  void isNamedAndCostsNothingThatWasMeasured() throws Exception {
    assertEquals(0, new Jar().run("setup").exit());
    Process harness = start();
    kill(engineThatStreams(harness));
    String out = new String(harness.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(1, harness.waitFor(), out);
    List<JsonNode> requests = StudioRun.jsonLines(directory().resolve("requests.jsonl"));
    List<String> outcomes =
        requests.stream()
            .filter(request -> request.path("phase").asText().equals("measurement"))
            .map(request -> request.path("outcome").asText())
            .toList();
    assertEquals(2, outcomes.size(), outcomes.toString());
    assertFalse(outcomes.get(0).equals("ok"), outcomes.toString());
    assertEquals("ok", outcomes.get(1));
    List<JsonNode> voids = events("round_void");
    assertEquals(1, voids.size());
    assertTrue(
        voids.get(0).path("why").asText().startsWith("the engine ended while it was measured: "),
        voids.toString());
    JsonNode cell = StudioRun.json(directory().resolve("run.json")).path("cells").get(0);
    assertEquals(1, cell.path("rounds_delivered").asInt());
    assertEquals(1, cell.path("rounds_void").asInt());
    assertFalse(out.contains("Exception"), out);
    assertSamplesEndWithTheEngine();
  }

  /**
   * Rows go on in the pause after the request, without an engine in them; nothing is 0 that nobody
   * measured.
   */
  private void assertSamplesEndWithTheEngine() throws IOException {
    try (Stream<Path> files = Files.list(directory().resolve("samples"))) {
      Path first = files.filter(file -> !file.toString().contains("-a1")).findAny().orElseThrow();
      List<String[]> rows =
          Files.readAllLines(first).stream().skip(1).map(row -> row.split(",", -1)).toList();
      String[] last = rows.get(rows.size() - 1);
      assertEquals("0", last[4], String.join(",", last));
      assertEquals("", last[7], String.join(",", last));
      assertTrue(rows.stream().anyMatch(row -> !row[7].isEmpty()), "it was sampled before");
    }
  }

  private Process start() throws IOException {
    Path config = folder.resolve("benchmark.yaml");
    Files.writeString(
        config,
        """
        pairs:
          - name: tiny-dense
            gguf: { generated: dense-q4_0 }
            mlx: { generated: dense-mlx-4bit }
            load: { context_length: 8192, parallel: 1 }
        profiles:
          quick:
            rounds: 1
            settle: 0s
            MemoryLeak: { requests: 1, delay: 1s, max_tokens: %d }
        """
            .formatted(TOKENS));
    return new Jar()
        .besideOtherRuns()
        .start(
            "MemoryLeak",
            "--config",
            config.toString(),
            "--results",
            folder.resolve("results").toString(),
            "-p",
            "format=gguf");
  }

  /** Its pid, as the harness has it on record, once a tick has seen it decode. */
  private long engineThatStreams(Process harness) throws Exception {
    while (!decodes()) {
      if (!harness.isAlive()) {
        throw new IllegalStateException(
            new String(harness.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      }
      Thread.sleep(5);
    }
    return StudioRun.jsonLines(directory().resolve("memory.jsonl")).stream()
        .filter(line -> line.path("phase").asText().equals("loaded"))
        .map(line -> line.path("pids").path(0).path("pid").asLong())
        .findFirst()
        .orElseThrow();
  }

  private boolean decodes() throws IOException {
    if (!Files.isDirectory(folder.resolve("results"))) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
        if (Files.readString(file).contains(",decode,")) {
          return true;
        }
      }
      return false;
    }
  }

  private static void kill(long pid) {
    assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());
  }

  private List<JsonNode> events(String name) throws IOException {
    return StudioRun.jsonLines(directory().resolve("journal.jsonl")).stream()
        .filter(event -> event.path("event").asText().equals(name))
        .toList();
  }

  private Path directory() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      return runs.findFirst().orElseThrow();
    }
  }
}
