package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PromptsOfOneLengthHaveNoSlopeTest {

  /** 1,020,000 B on average over 510.5 tokens; the line through the peaks would fall. */
  @Test
  void aFewTokensMoreOrLessAreOneLength() {
    double per1k =
        per1k(
            new ContextPoint(509, 1_000_000, 2_030_000),
            new ContextPoint(512, 1_000_000, 2_010_000));
    assertEquals(1000 * 1_020_000 / 510.5, per1k, 1e-6);
  }

  @Test
  void twiceTheLengthIsAnother() {
    double per1k =
        per1k(
            new ContextPoint(500, 0, 1_000_000 + 500 * 2048),
            new ContextPoint(1000, 0, 1_000_000 + 1000 * 2048));
    assertEquals(2_048_000, per1k, 1e-6);
  }

  private static double per1k(ContextPoint... points) {
    return Objects.requireNonNull(ContextPoint.per1kTokens(List.of(points)));
  }
}
