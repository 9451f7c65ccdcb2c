package io.github.mlxggufbench.analysis.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingOfARunIsReadTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void emptyRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
  }

  @Test
  void sharesPerLayerDomainAndBuild() throws Exception {
    line("mlx", 1, "code", "a", "[2, 2, 0, 0]", ", \"agreement_with_gguf\": 0.5");
    line("gguf", 1, "code", "a", "[4, 0, 0, 0]", ", \"repeat_first\": 2, \"repeat_any\": 3");
    line("gguf", 1, "code", "b", "[0, 2, 1, 1]", ", \"repeat_first\": 1, \"repeat_any\": 3");

    List<ExpertFinding> findings = findings();

    assertEquals(List.of("gguf", "mlx"), findings.stream().map(ExpertFinding::format).toList());
    ExpertFinding.Domain code = domain(findings.get(0));
    assertEquals(List.of(0.5, 0.25, 0.125, 0.125), code.share());
    assertEquals(8, code.tokens());
    assertEquals(2, code.documents());
    assertEquals(3 / 6.0, code.repeatFirst());
    assertEquals(6 / 6.0, code.repeatAny());
    assertNull(findings.get(0).layers().get(0).agreementWithGguf());
    ExpertFinding.Layer mlx = findings.get(1).layers().get(0);
    assertEquals(0.5, mlx.agreementWithGguf());
    // H(1/2, 3/8, 1/16, 1/16) − (H(1/2, 1/4, 1/8, 1/8) + H(1/2, 1/2)) / 2 = 1.5306 − 1.375
    Double apart = mlx.jsdWithGguf();
    assertNotNull(apart);
    assertEquals(0.15564, apart, 1e-5);
  }

  @Test
  void linesThatDoNotAddUpCostAWarning() throws Exception {
    line("gguf", 0, "code", "a", "[4, 0, 0, 0]", "");
    line("gguf", 0, "code", "b", "[3, 0, 0, 0]", "");
    line("gguf", 0, "code", "c", "[4, 0, 0]", "");

    RunDirectory read = run.read();

    assertEquals(1, read.routing().rowCount());
    assertTrue(
        read.warnings()
            .contains(
                "routing.jsonl:2: counts: add up to 3, not to tokens × experts used = 4; line"
                    + " skipped"));
    assertTrue(
        read.warnings().contains("routing.jsonl:3: counts: 3 of them for 4 experts; line skipped"));
  }

  @Test
  void ofAnImatrixOnlyItsCountsAreKnown() throws Exception {
    for (int layer = 0; layer < 2; layer++) {
      raw(
          """
          {"pair": "tiny", "format": "gguf", "source": "imatrix", "domain": "calibration.imatrix",
           "document": null, "layer": %d, "experts": 4, "experts_used": null, "tokens": null,
           "counts": [6, 2, 2, 1], "repeat_first": null, "repeat_any": null,
           "agreement_with_gguf": null}
          """
              .formatted(layer));
    }

    ExpertFinding finding = findings().get(0);

    assertEquals(List.of(), run.read().warnings());
    assertEquals(2, finding.layers().size());
    assertNull(finding.expertsUsed());
    assertNull(finding.chanceRepeatAny());
    ExpertFinding.Domain text = finding.layers().get(1).domains().get("calibration.imatrix");
    assertNotNull(text);
    assertNull(text.tokens());
    assertNull(text.repeatAny());
    assertEquals(6 / 11.0, text.share().get(0));
    assertNull(finding.layers().get(1).specialised());
  }

  @Test
  void ofAnImatrixThatSaysItsTokensTheSumIsChecked() throws Exception {
    String line =
        """
        {"pair": "tiny", "format": "gguf", "source": "imatrix", "domain": "i", "document": null,
         "layer": 0, "experts": 4, "experts_used": 2, "tokens": %d, "counts": [3, 2, 2, 1]}
        """;
    raw(line.formatted(4));
    raw(line.formatted(5));

    assertEquals(1, run.read().routing().rowCount());
    assertEquals(2, findings().get(0).expertsUsed());
  }

  @Test
  void nothingIsFoundWhereNoneWasRead() throws Exception {
    assertEquals(List.of(), findings());
    assertTrue(run.read().warnings().stream().noneMatch(w -> w.contains("routing")));
  }

  private void line(
      String format, int layer, String domain, String document, String counts, String more)
      throws Exception {
    raw(
        """
        {"pair": "tiny", "format": "%s", "source": "s", "domain": "%s", "document": "%s",
         "layer": %d, "experts": 4, "experts_used": 1, "tokens": 4, "counts": %s%s}
        """
            .formatted(format, domain, document, layer, counts, more));
  }

  private void raw(String line) throws Exception {
    if (Files.notExists(run.path().resolve("routing.jsonl"))) {
      run.write("routing.jsonl", "");
    }
    run.appendRaw("routing.jsonl", line.replace("\n", " ") + "\n");
  }

  private List<ExpertFinding> findings() throws Exception {
    return ExpertRouting.of("tiny", List.of(run.read()));
  }

  private static ExpertFinding.Domain domain(ExpertFinding finding) {
    ExpertFinding.Domain domain = finding.layers().get(0).domains().get("code");
    assertNotNull(domain);
    return domain;
  }
}
