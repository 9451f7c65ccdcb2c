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
  void nothingIsFoundWhereNoneWasRead() throws Exception {
    assertEquals(List.of(), findings());
    assertTrue(run.read().warnings().stream().noneMatch(w -> w.contains("routing")));
  }

  private void line(
      String format, int layer, String domain, String document, String counts, String more)
      throws Exception {
    String line =
        """
        {"pair": "tiny", "format": "%s", "source": "s", "domain": "%s", "document": "%s",
         "layer": %d, "experts": 4, "experts_used": 1, "tokens": 4, "counts": %s%s}
        """
            .formatted(format, domain, document, layer, counts, more)
            .replace("\n", " ");
    if (Files.notExists(run.path().resolve("routing.jsonl"))) {
      run.write("routing.jsonl", "");
    }
    run.appendRaw("routing.jsonl", line + "\n");
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
