package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.Wilson;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesArePooledOverRequestsTest {

  @TempDir Path dir;

  @Test
  void withWilsonsInterval() throws Exception {
    SyntheticRun run =
        SyntheticRun.in(dir)
            .request("gguf", 0, "{}")
            .request("gguf", 1, "{}")
            .request("gguf", 1, "{\"outcome\": \"timeout\"}");
    MetricComparison rate =
        Analysis.of(List.of(run.read())).pairs().get(0).metrics().stream()
            .filter(m -> m.metric().equals("success_rate"))
            .findFirst()
            .orElseThrow();
    ConfidenceInterval wilson = Wilson.of(2, 3, 0.95);
    assertEquals(new FormatFigure(2, 3, 2 / 3.0, wilson.lo(), wilson.hi(), 0.95), rate.gguf());
  }
}
