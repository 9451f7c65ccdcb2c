package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.figures.Comparisons;
import io.github.mlxggufbench.analysis.summary.ContextFinding;
import io.github.mlxggufbench.analysis.summary.ContextFinding.Crossover;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossoversLieBetweenDecidedRungsTest {

  @Test
  void asWideAsWhatWasNotDecided() {
    ContextFinding finding =
        only(
            rung("16000", Verdict.MLX_BETTER),
            rung("512", Verdict.GGUF_BETTER),
            rung("1024", Verdict.GGUF_BETTER),
            rung("2048", Verdict.INCONCLUSIVE),
            rung("4000", Verdict.MLX_BETTER));

    assertEquals(List.of(512, 1024, 2048, 4000, 16000), finding.tokens());
    assertEquals(List.of(new Crossover("gguf", "mlx", 1024, 4000)), finding.crossovers());
  }

  @Test
  void noneWhereOneBuildLeadsOrNobodyDoes() {
    assertEquals(
        List.of(),
        only(
                rung("512", Verdict.MLX_BETTER),
                rung("1024", Verdict.EQUIVALENT),
                rung("4000", Verdict.MLX_BETTER))
            .crossovers());
  }

  @Test
  void noCurveOfOneLength() {
    assertEquals(List.of(), Crossovers.of(List.of(rung("4000", Verdict.MLX_BETTER))));
  }

  private static ContextFinding only(MetricComparison... rungs) {
    List<ContextFinding> findings = Crossovers.of(new ArrayList<>(List.of(rungs)));
    assertEquals(1, findings.size());
    return findings.get(0);
  }

  private static MetricComparison rung(String tokens, Verdict verdict) {
    return Comparisons.atContext(tokens, "decode_tps", "tok/s", 40, 50, verdict);
  }
}
