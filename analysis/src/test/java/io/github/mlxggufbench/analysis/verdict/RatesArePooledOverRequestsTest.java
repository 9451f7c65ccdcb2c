package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesHaveAnArithmeticMeanTest {

  @TempDir Path dir;

  @Test
  void withinZeroAndOne() throws Exception {
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
    FormatFigure gguf = rate.gguf();
    assertNotNull(gguf);
    assertEquals(new FormatFigure(2, 3, 0.75, 0.0, 1.0, 0.95), gguf);
  }
}
