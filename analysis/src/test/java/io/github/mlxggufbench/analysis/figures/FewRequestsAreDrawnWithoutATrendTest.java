package io.github.mlxggufbench.analysis.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakRound;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Too few values for a rate are still seen. */
class FewRequestsAreDrawnWithoutATrendTest {

  @Test
  void threeAsDotsOnALine() {
    String svg = GrowthPlot.of(histories(1e6, 2e6, 4e6).get(0), "tiny", "x");
    assertEquals(3, svg.split("<circle", -1).length - 1, svg);
    assertFalse(svg.contains("dashed"), svg);
    assertTrue(svg.contains("too few values to fit a growth to"), svg);
  }

  @Test
  void twoNotAtAll() {
    assertEquals(List.of(), histories(1e6, 2e6));
  }

  private static List<GrowthHistory> histories(Double... bytes) {
    LeakFinding finding =
        new LeakFinding(
            "MemoryLeak.generate",
            Map.of("mode", "requests"),
            "gguf",
            LeakVerdict.INCONCLUSIVE,
            null,
            null,
            1,
            null,
            bytes.length,
            "private memory",
            null,
            "",
            List.of(
                new LeakRound(
                    "run", 0, LeakVerdict.INCONCLUSIVE, null, null, null, List.of(bytes))));
    return GrowthHistory.of(
        new PairSummary(
            "tiny",
            List.of(),
            List.of(),
            new Outcomes(List.of(), List.of(), List.of()),
            List.of(),
            List.of(finding),
            List.of(),
            List.of()));
  }
}
