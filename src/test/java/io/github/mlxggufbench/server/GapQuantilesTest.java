package io.github.mlxggufbench.server;

import static io.github.mlxggufbench.server.Figures.assertFigure;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class GapQuantilesTest {
  /** numpy 2.4.6: {@code numpy.quantile([10, 40, 20, 30], [0.5, 0.99])} is 25.0 and 39.7. */
  @Test
  void quantilesAreNumpys() {
    Timing timing = Timing.of(Generations.of(Outcome.OK, 5, 200, 100, 110, 150, 170, 200));
    assertFigure(25.0, timing.gapP50Ms());
    assertFigure(39.7, timing.gapP99Ms());
    assertFigure(40.0, timing.gapMaxMs());
  }

  @Test
  void oneGapIsItsOwnMedianAndMaximum() {
    Timing timing = Timing.of(Generations.of(Outcome.OK, 2, 200, 100, 130));
    assertFigure(30.0, timing.gapP50Ms());
    assertFigure(30.0, timing.gapP99Ms());
    assertFigure(30.0, timing.gapMaxMs());
  }

  @Test
  void oneEventHasNoGap() {
    Timing timing = Timing.of(Generations.of(Outcome.OK, 2, 200, 100));
    assertNull(timing.gapP50Ms());
    assertNull(timing.gapMaxMs());
  }
}
