package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run of a real engine through the scenarios that are more than one request after another. */
class ScenariosKeepTheirProtocolIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long DELAY_NS = 300_000_000;

  /** What a time of the wall clock in the files is rounded by, twice. */
  private static final int CLOCK_MS = 2;

  private static final String CONFIG =
      """
      pairs:
        - name: tiny-mixtral
          moe: true
          gguf: { generated: mixtral-q4_0 }
          mlx: { generated: mixtral-mlx-4bit }
          load: { context_length: 8192 }
        - name: tiny-dense
          gguf: { generated: dense-q4_0 }
          mlx: { generated: dense-mlx-4bit }
      profiles:
        quick:
          rounds: 1
          settle: 0s
          ColdStart: { idle: 300ms, cache: cold }
          ContextStress: { rounds: 2, context_tokens: [512, 16000], requests: 2, max_tokens: 4 }
          MemoryLeak: { mode: reload, requests: 3, delay: 300ms, max_tokens: 4 }
          ExpertActivation: { warmup: 1, requests: 2, max_tokens: 8 }
      """;

  @TempDir static Path folder;
  private static Path run = Path.of("");

  @BeforeAll
  static void run() throws Exception {
    Path config = folder.resolve("benchmark.yaml");
    Files.writeString(config, CONFIG);
    assertEquals(0, new Jar().run("setup", "--config", config.toString()).exit());
    Jar.Finished finished =
        new Jar()
            .besideOtherRuns()
            .run(
                "--config",
                config.toString(),
                "--results",
                folder.resolve("results").toString(),
                "-p",
                "format=gguf",
                "-p",
                "pair=tiny-mixtral");
    assertEquals(0, finished.exit(), finished.out());
    run = finished.runDirectory();
  }

  @Test
  void contextThatDoesNotFitIsSkippedWithItsReason() throws IOException {
    JsonNode manifest = JSON.readTree(run.resolve("run.json").toFile());
    List<JsonNode> skipped = new ArrayList<>();
    manifest
        .path("cells")
        .forEach(cell -> {
          if (!cell.path("skipped").isNull()) {
            skipped.add(cell);
          }
        });
    assertEquals(1, skipped.size());
    assertEquals("16000", skipped.get(0).at("/params/contextTokens").asText());
    assertTrue(
        skipped.get(0).path("skipped").asText().endsWith("load.context_length is 8192 tokens"));
    assertTrue(manifest.path("warnings").toString().contains("context_too_long"));
    assertEquals("complete", manifest.path("state").asText());
  }

  @Test
  void reloadsAreLoadsAndUnloadsOfOneRound() throws IOException {
    for (String event : List.of("load_requested", "loaded", "unloaded")) {
      assertEquals(3, of("MemoryLeak", events(event)).size(), event);
    }
    assertEquals(3, measured("MemoryLeak").size());
    assertEquals(3, snapshots("MemoryLeak", "recovered"));
    assertEquals(3, snapshots("MemoryLeak", "after_request"));
  }

  @Test
  void buildIsNotUnloadedBeforeThePauseIsOver() throws IOException {
    List<JsonNode> requests = measured("MemoryLeak");
    List<JsonNode> unloads = of("MemoryLeak", events("unloaded"));
    for (int i = 0; i < requests.size(); i++) {
      Instant pauseEnd =
          Instant.parse(requests.get(i).path("started_at").asText())
              .plusNanos(requests.get(i).path("end_ns").asLong() + DELAY_NS);
      double unloadSeconds = unloads.get(i).path("unload_seconds").asDouble();
      Instant unload =
          Instant.parse(unloads.get(i).path("at").asText())
              .minusNanos((long) (unloadSeconds * 1e9));
      assertFalse(unload.isBefore(pauseEnd.minusMillis(CLOCK_MS)), unload + ", " + pauseEnd);
    }
  }

  @Test
  void idleTimeIsNotShortened() throws IOException {
    List<JsonNode> cold = measured("ColdStart");
    assertEquals(
        List.of("first", "second", "after_idle"),
        cold.stream().map(line -> line.path("group").asText()).toList());
    long secondEndNs = cold.get(1).path("start_ns").asLong() + cold.get(1).path("end_ns").asLong();
    assertTrue(cold.get(2).path("start_ns").asLong() - secondEndNs >= DELAY_NS);
  }

  @Test
  void pageCacheIsOnRecordBeforeTheLoad() throws IOException {
    JsonNode event =
        events("loaded").stream()
            .filter(loaded -> loaded.path("benchmark").asText().startsWith("ColdStart"))
            .findFirst()
            .orElseThrow()
            .path("page_cache");
    assertEquals("cold", event.path("wanted").asText());
    // The page cache is the system's: where it did not become cold, the event says why.
    assertTrue(
        event.path("state").asText().equals("cold") || !event.path("why").asText("").isEmpty(),
        event.toString());
  }

  @Test
  void domainsTakeTurnsAndLeaveTheirTexts() throws IOException {
    Map<String, Long> groups =
        measured("ExpertActivation").stream()
            .collect(
                Collectors.groupingBy(line -> line.path("group").asText(), Collectors.counting()));
    assertEquals(
        Map.of("technical", 2L, "language", 2L, "programming", 2L, "knowledge", 2L), groups);
    List<String> expected =
        groups.keySet().stream()
            .flatMap(group ->
                IntStream.range(0, 2).mapToObj(i -> "tiny-mixtral-" + group + "-" + i + ".txt"))
            .sorted()
            .toList();
    try (Stream<Path> texts = Files.list(run.resolve("texts"))) {
      assertEquals(expected, texts.map(text -> text.getFileName().toString()).sorted().toList());
    }
  }

  /** Two programs come to it: one from its samples while it runs, the other from the files. */
  @Test
  void peakOfEachScenarioIsTheSameInJmhAndInTheReport() throws Exception {
    assertEquals(0, new AnalysisJar().run("report", run.toString()).exit());
    JsonNode pair = JSON.readTree(run.resolve("report/summary.json").toFile()).at("/pairs/0");
    Map<String, Long> reported = new TreeMap<>();
    for (JsonNode metric : pair.path("metrics")) {
      if (metric.path("metric").asText().equals("memory_peak_bytes")
          && metric.path("group").isNull()) {
        String cell =
            metric.path("benchmark").asText() + metric.at("/params/contextTokens").asText();
        reported.put(cell, Math.round(metric.at("/gguf/center").asDouble()));
      }
    }
    Map<String, Long> jmh = new TreeMap<>();
    for (JsonNode cell : JSON.readTree(run.resolve("jmh-result.json").toFile())) {
      String name = cell.path("benchmark").asText().replaceFirst(".*\\.(?=.*\\.)", "");
      jmh.put(
          name + cell.at("/params/contextTokens").asText(),
          geometricMean(cell.at("/secondaryMetrics/memory_peak_bytes/rawData")));
    }
    assertEquals(4, jmh.size(), jmh.toString());
    assertEquals(jmh, reported);
  }

  /** Over the rounds, each of which has one value; in bytes. */
  private static long geometricMean(JsonNode rounds) {
    List<Double> values = new ArrayList<>();
    rounds.forEach(round ->
        round.forEach(value -> {
          if (value.isNumber()) {
            values.add(value.asDouble());
          }
        }));
    assertEquals(rounds.size(), values.size(), rounds.toString());
    return Math.round(Math.exp(values.stream().mapToDouble(Math::log).average().orElseThrow()));
  }

  private static long snapshots(String scenario, String phase) throws IOException {
    return of(scenario, lines("memory.jsonl")).stream()
        .filter(line -> line.path("phase").asText().equals(phase))
        .count();
  }

  private static List<JsonNode> measured(String scenario) throws IOException {
    return of(scenario, lines("requests.jsonl")).stream()
        .filter(line -> line.path("phase").asText().equals("measurement"))
        .toList();
  }

  private static List<JsonNode> events(String name) throws IOException {
    return lines("journal.jsonl").stream()
        .filter(line -> line.path("event").asText().equals(name))
        .toList();
  }

  private static List<JsonNode> of(String scenario, List<JsonNode> lines) {
    Function<JsonNode, String> benchmark = line -> line.path("benchmark").asText();
    return lines.stream().filter(line -> benchmark.apply(line).startsWith(scenario + ".")).toList();
  }

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve(file))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
