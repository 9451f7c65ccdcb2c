package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DetectableEffectTest {

  @Test
  void ofNinePairsThatScatterByTwoPercent() {
    // scipy: np.expm1((stats.t.ppf(.975, 8) + stats.t.ppf(.8, 8)) * .02 / 3)
    LogRatio ratio = new LogRatio(0, 0.02 / 3, 8, 1, 9);
    assertEquals(0.02152773996941803, DetectableEffect.of(ratio), 1e-12);
  }

  @Test
  void roundsItTakesAreTheFewestThatReachTheEffect() {
    LogRatio nine = new LogRatio(0, 0.02 / 3, 8, 1, 9);
    int rounds = DetectableEffect.roundsFor(nine, 0.03);
    assertTrue(DetectableEffect.of(pairs(rounds)) <= 0.03);
    assertTrue(DetectableEffect.of(pairs(rounds - 1)) > 0.03);
  }

  private static LogRatio pairs(int rounds) {
    return new LogRatio(0, 0.02 / Math.sqrt(rounds), rounds - 1, 1, rounds);
  }
}
