package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.ChatFailure;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import io.github.mlxggufbench.testing.LmStudioError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One run against a server that plays every failure once: each is in its cell by name, in the
 * terminal, the manifest and the report, and what follows still runs.
 */
class EveryFailureIsNamedIT {
  private static final ChatFailure[] FAILURES = ChatFailure.values();
  private static final String CONFIG =
      """
      server: { url: "%s" }
      timeouts: { connect: 3s, load: 20s, first_token: 2s, between_tokens: 2s, request: 10s }
      pairs:
        - name: otter
          gguf: { model: "acme/otter-7b" }
          mlx: { model: "otter-7b-mlx" }
          load: { context_length: 4096 }
        - name: beaver
          gguf: { model: "acme/beaver" }
          mlx: { model: "beaver-mlx" }
          load: { context_length: 4096 }
      profiles:
        quick:
          rounds: 1
          settle: 0s
          SimpleGeneration: { warmup: 0, requests: %d, max_tokens: 12 }
      """;

  @TempDir static Path folder;
  private static Jar.Finished finished;
  private static Path directory;

  /** The first build plays the failures of requests, the others those of load and unload. */
  @BeforeAll
  static void run() throws Exception {
    try (FakeLmStudio studio =
        FakeLmStudio.with(
            FakeModel.gguf("acme/otter-7b"),
            FakeModel.mlx("otter-7b-mlx"),
            FakeModel.gguf("acme/beaver"),
            FakeModel.mlx("beaver-mlx"))) {
      for (int i = 0; i < FAILURES.length; i++) {
        studio.onChat("acme/otter-7b", i + 1, FAILURES[i].script());
      }
      studio.onUnload("otter-7b-mlx", 1, LmStudioError.INTERNAL);
      studio.onEveryLoad("acme/beaver", LmStudioError.OUT_OF_MEMORY);
      Path config = folder.resolve("benchmark.yaml");
      Files.writeString(config, CONFIG.formatted(studio.url(), FAILURES.length));
      finished =
          new Jar()
              .besideOtherRuns()
              .run("--config", config.toString(), "--results", folder.toString());
    }
    directory = finished.runDirectory();
  }

  @Test
  void theRunIsIncomplete() throws Exception {
    assertEquals(1, finished.exit(), finished.out());
    assertEquals("partial", manifest().path("state").asText());
    assertFalse(finished.out().contains("\tat "), finished.out());
  }

  @Test
  void eachRequestHasTheOutcomeOfWhatWasPlayedAndItsMessage() throws Exception {
    List<JsonNode> requests = requests("otter", "gguf");
    assertEquals(FAILURES.length, requests.size(), finished.out());
    for (int i = 0; i < FAILURES.length; i++) {
      JsonNode request = requests.get(i);
      ChatFailure failure = FAILURES[i];
      assertEquals(failure.outcome(), request.path("outcome").asText(), failure.name());
      JsonNode error = request.path("error");
      assertTrue(error.path("message").asText().contains(failure.message()), error.toString());
      assertEquals(failure.status() == null, error.path("status").isNull(), failure.name());
      for (String figure : List.of("tpot_ms", "decode_tps", "e2e_ms")) {
        assertTrue(request.path(figure).isNull(), failure + " " + figure);
      }
    }
  }

  @Test
  void theManifestCountsThemInTheirCell() throws Exception {
    Map<String, Integer> counted = new TreeMap<>();
    cell("otter", "gguf")
        .path("outcomes")
        .properties()
        .forEach(outcome -> counted.put(outcome.getKey(), outcome.getValue().asInt()));
    assertEquals(played(), counted);
  }

  @Test
  void theTerminalNamesThem() {
    for (Map.Entry<String, Integer> outcome : played().entrySet()) {
      int said =
          Pattern.compile("(?m)^ {4}(\\d+) " + outcome.getKey() + "\\b")
              .matcher(finished.out())
              .results()
              .mapToInt(line -> Integer.parseInt(line.group(1)))
              .sum();
      assertEquals(outcome.getValue(), said, outcome.getKey() + " in " + finished.out());
    }
    assertTrue(finished.out().contains("insufficient system resources"), finished.out());
    assertTrue(finished.out().contains("Error in iterating prediction stream"), finished.out());
  }

  @Test
  void laterCellsStillRun() throws Exception {
    assertEquals(FAILURES.length, cell("otter", "mlx").at("/outcomes/ok").asInt());
    assertEquals(0, cell("beaver", "gguf").path("requests").asInt());
    assertEquals(0, cell("beaver", "gguf").path("rounds_delivered").asInt());
    assertEquals(FAILURES.length, cell("beaver", "mlx").at("/outcomes/ok").asInt());
    assertEquals(1, cell("beaver", "mlx").path("rounds_delivered").asInt());
  }

  @Test
  void aLoadAndAnUnloadThatFailAreTheJournals() throws Exception {
    List<String> why =
        lines("journal.jsonl").stream()
            .filter(event -> event.path("event").asText().equals("round_failed"))
            .map(event -> event.path("why").asText())
            .toList();
    assertTrue(why.stream().anyMatch(w -> w.contains("insufficient system resources")), "" + why);
    assertTrue(
        why.stream().anyMatch(w -> w.contains("Error in iterating prediction stream")), "" + why);
  }

  @Test
  void theReportNamesThem() throws Exception {
    Jar.Finished report = new AnalysisJar().run("report", directory.toString());

    assertEquals(0, report.exit(), report.out());
    String text = Files.readString(directory.resolve("report/report.md"));
    String html = Files.readString(directory.resolve("report/index.html"));
    for (Map.Entry<String, Integer> outcome : played().entrySet()) {
      String said = outcome.getValue() + " " + outcome.getKey();
      assertTrue(text.contains(said) || text.contains(said.replace("_", "\\_")), said);
      assertTrue(html.contains(said), said);
    }
  }

  private static Map<String, Integer> played() {
    Map<String, Integer> outcomes = new TreeMap<>();
    Arrays.stream(FAILURES).forEach(failure -> outcomes.merge(failure.outcome(), 1, Integer::sum));
    return outcomes;
  }

  private static JsonNode manifest() throws IOException {
    return StudioRun.json(directory.resolve("run.json"));
  }

  private static JsonNode cell(String pair, String format) throws IOException {
    for (JsonNode cell : manifest().path("cells")) {
      if (isOf(cell, pair, format)) {
        return cell;
      }
    }
    throw new AssertionError("no cell of " + pair + " " + format);
  }

  private static List<JsonNode> requests(String pair, String format) throws IOException {
    return lines("requests.jsonl").stream()
        .filter(line -> isOf(line, pair, format))
        .filter(line -> line.path("phase").asText().equals("measurement"))
        .filter(line -> line.path("attempt").asInt() == 0)
        .toList();
  }

  private static boolean isOf(JsonNode line, String pair, String format) {
    return line.path("pair").asText().equals(pair) && line.path("format").asText().equals(format);
  }

  private static List<JsonNode> lines(String file) throws IOException {
    return StudioRun.jsonLines(directory.resolve(file));
  }
}
