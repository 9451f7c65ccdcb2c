package io.github.mlxggufbench.analysis.figures;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.Verdict;
import org.junit.jupiter.api.Test;

/** Right of the middle is always MLX, whether more or less of the metric is better. */
class AdvantageIsReadTheSameWayForEveryMetricTest {

  @Test
  void twiceTheSpeedAndHalfTheTimeAreTheSameAdvantage() {
    RatioRow speed =
        RatioRow.of(known("S.g", "decode_tps", "tok/s", 40, 80, Verdict.MLX_BETTER)).orElseThrow();
    RatioRow time =
        RatioRow.of(known("S.g", "ttft_ms", "ms", 80, 40, Verdict.MLX_BETTER)).orElseThrow();

    assertEquals(2, speed.center());
    assertEquals(2, time.center());
    assertEquals(speed.reach(), time.reach(), 1e-12);
  }

  @Test
  void theAxisMirrorsAroundEqual() {
    AdvantageAxis axis = AdvantageAxis.covering(100, 300, 4);

    assertEquals(200, axis.x(1));
    assertEquals(axis.x(3) - 200, 200 - axis.x(1.0 / 3), 1e-9);
    assertEquals(300, axis.x(1e9));
    assertTrue(axis.beyond(0.1));
  }
}
