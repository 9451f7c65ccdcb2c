package io.github.mlxggufbench.analysis.stats;

/*
 * Two one-sided tests (TOST) at level 0.05: the ratio is equivalent to 1 within a margin m when its
 * 90 % interval lies inside [1/(1+m), 1+m].
 *
 * Schuirmann, "A comparison of the two one-sided tests procedure and the power approach for
 * assessing the equivalence of average bioavailability", J. Pharmacokin. Biopharm. 15 (1987).
 */

/** Whether a ratio is 1 for practical purposes. */
public final class Equivalence {

  private static final double CONFIDENCE = 0.90;

  private Equivalence() {}

  /**
   * @param margin a fraction: 0.03 means the range [1/1.03, 1.03]
   */
  public static boolean holds(LogRatio ratio, double margin) {
    ConfidenceInterval interval = ratio.interval(CONFIDENCE);
    return interval.lo() >= 1 / (1 + margin) && interval.hi() <= 1 + margin;
  }
}
