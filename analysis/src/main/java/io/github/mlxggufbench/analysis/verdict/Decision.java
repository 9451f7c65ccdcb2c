package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.stats.Equivalence;
import io.github.mlxggufbench.analysis.stats.LogRatio;

/** The three-way decision on a ratio. */
public enum Decision {
  HIGHER,
  LOWER,
  EQUIVALENT,
  INCONCLUSIVE;

  private static final double LEVEL = 0.05;
  private static final double CONFIDENCE = 0.95;

  /**
   * Equivalent when the 90 % interval lies inside the margin; else higher or lower when the
   * corrected p is at most 0.05 and the 95 % interval excludes 1; else inconclusive.
   */
  public static Decision of(LogRatio ratio, double correctedP, double margin) {
    if (Equivalence.holds(ratio, margin)) {
      return EQUIVALENT;
    }
    if (correctedP <= LEVEL && ratio.interval(CONFIDENCE).excludes(1)) {
      return ratio.ratio() > 1 ? HIGHER : LOWER;
    }
    return INCONCLUSIVE;
  }
}
