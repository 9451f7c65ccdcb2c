package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.verdict.Analysis;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of all five scenarios, from its rows to the files of the report. */
class EveryScenarioIsToldTest {

  private static Map<String, String> files = new TreeMap<>();

  @BeforeAll
  static void report(@TempDir Path dir) throws Exception {
    RunDirectory run = FiveScenarioRun.write(dir.resolve("run"), true);
    assertEquals(List.of(), run.warnings());
    files = ReportFiles.of(dir, run, Analysis.of(List.of(run)));
  }

  @Test
  void inTheOrderOfScenarios() {
    for (String name : List.of("report.md", "index.html")) {
      String text = file(name);
      int before = 0;
      for (String title :
          List.of(
              "Simple generation",
              "Context stress",
              "Cold start",
              "Memory leak",
              "Expert activation",
              "Like for like?")) {
        int at = text.indexOf(title, before);
        assertTrue(at > before, name + ": " + title);
        before = at;
      }
    }
  }

  @Test
  void withAPictureOfWhatItIsAbout() {
    for (String picture :
        List.of(
            "ratio",
            "SimpleGeneration-rounds",
            "SimpleGeneration-memory",
            "ContextStress-context",
            "ContextStress-memory",
            "ColdStart-load",
            "ColdStart-memory",
            "MemoryLeak-growth",
            "MemoryLeak-growth-2",
            "MemoryLeak-memory",
            "ExpertActivation-domains",
            "ExpertActivation-memory",
            "experts")) {
      String name = FiveScenarioRun.PAIR + "-" + picture + ".svg";
      assertTrue(files.containsKey(name), name + " is not among " + files.keySet());
      assertTrue(file("report.md").contains("(" + name + ")"), name);
    }
  }

  @Test
  void withItsFindingsInPlainWords() {
    for (String sentence :
        List.of(
            "Decode speed: GGUF is better up to 1,024 tokens, MLX from 2,048",
            "The model file in the page cache before the load: GGUF 3 warm (97–99 % resident)",
            "GGUF, mode soak: memory grew and then stayed at about 24.4 GiB, as a cache or a",
            "MLX, mode soak: memory grows with every request, by 11.0 MiB/request ",
            "with no end in sight in 40 requests.",
            "MLX, mode reload: no verdict. 3 values are too few",
            "layers are specialised",
            "MLX made 99.4 % of the GGUF build's choices, 99.0 % in the layer")) {
      for (String name : List.of("report.md", "index.html")) {
        String text = file(name).replace("&#39;", "'").replace("&#x27;", "'");
        assertTrue(text.contains(sentence), name + ": " + sentence);
      }
    }
  }

  @Test
  void andTheVerdictWhereItDependsOnTheContext() {
    String verdict = file("report.md").substring(0, file("report.md").indexOf("## "));

    assertTrue(verdict.contains("It depends on the context. Decode speed: GGUF is"), verdict);
  }

  @Test
  void withACommandALineToReproduceIt() {
    assertTrue(file("index.html").contains("--profile full\njava -jar target/analysis.jar report"));
  }

  @Test
  void withAuditedWorkloadsThatAreAlikeInOneRow() {
    assertEquals(2, file("report.md").split("\\| completion tokens \\|", -1).length - 1);
    assertTrue(file("report.md").contains("SimpleGeneration.generate; so in 11 more workloads |"));
  }

  @Test
  void inTheSummaryAsData() throws Exception {
    JsonNode pair = new ObjectMapper().readTree(file("summary.json")).path("pairs").path(0);

    assertEquals(8, pair.path("experts").path(1).path("layers").size());
    assertEquals(4, pair.path("contexts").size());
    assertEquals("gguf", pair.at("/contexts/2/crossovers/0/from").asText());
    long domains = 0;
    boolean penalty = false;
    for (JsonNode metric : pair.path("metrics")) {
      boolean ofDecoding = metric.path("metric").asText().equals("decode_tps");
      boolean grouped = metric.path("group").isTextual();
      domains += ofDecoding && grouped ? 1 : 0;
      assertFalse(
          ofDecoding && !grouped && metric.path("benchmark").asText().startsWith("Expert"),
          "domains are not pooled");
      penalty |= metric.path("metric").asText().equals("first_request_penalty_ms");
    }
    assertEquals(4, domains);
    assertTrue(penalty);
  }

  @Test
  void withoutAnyNonsense() {
    Pattern nonsense = Pattern.compile("\\b(NaN|Infinity|null|undefined)\\b");
    files.forEach((name, text) -> {
      String own = name.equals("index.html") ? ReportFiles.ownText(text) : text;
      assertFalse(!name.equals("summary.json") && nonsense.matcher(own).find(), name);
    });
  }

  @Test
  void andWhyThereIsNoRouting(@TempDir Path dir) throws Exception {
    RunDirectory run = FiveScenarioRun.write(dir.resolve("run"), false);
    String report =
        ReportFiles.of(dir, run, Analysis.of(List.of(run))).getOrDefault("report.md", "");

    assertTrue(
        report.contains(
            "Expert routing is unknown: routing not exposed by LM Studio; set"
                + " \\`path:\\` to measure it."));
  }

  private static String file(String name) {
    return files.getOrDefault(name, "");
  }
}
