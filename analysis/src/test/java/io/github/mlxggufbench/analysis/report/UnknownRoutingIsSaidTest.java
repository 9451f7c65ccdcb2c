package io.github.mlxggufbench.analysis.report;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownRoutingIsSaidTest {

  @Test
  void whereTheScenarioRanWithoutASource(@TempDir Path dir) throws IOException {
    Map<String, String> files =
        ReportFiles.of(
            dir,
            new ThreeRoundRun(dir.resolve("run"), "moe").write(),
            SyntheticSummary.of(
                SyntheticSummary.pair(
                    "moe",
                    known(
                        "ExpertActivation.generate",
                        "decode_tps",
                        "tok/s",
                        1,
                        2,
                        Verdict.INCONCLUSIVE))));

    assertTrue(files.getOrDefault("report.md", "").contains("Expert routing is unknown"));
    assertTrue(files.getOrDefault("index.html", "").contains("Expert routing is unknown"));
  }
}
