package io.github.mlxggufbench.analysis.stats;

/*
 * The smallest effect that a two-sided test at 0.05 finds with 80 % power, given the scatter seen:
 *
 *     δ = (t(0.975, ν) + t(0.80, ν)) · SE     on the log scale; reported as exp(δ) − 1
 *
 * Bloom, "Minimum detectable effects", Evaluation Review 19 (1995). For n rounds an arm instead of
 * the n₀ measured, SE scales with √(n₀/n) and ν is n − 1 (paired) or 2(n − 1).
 */

/** What the rounds at hand could have told apart, and how many rounds would tell more. */
public final class DetectableEffect {

  private static final double LEVEL = 0.975;
  private static final double POWER = 0.80;
  private static final int MOST_ROUNDS = 10_000;

  private DetectableEffect() {}

  /** The ratio − 1 that would have been found. */
  public static double of(LogRatio ratio) {
    return Math.expm1(logEffect(ratio.standardError(), ratio.degreesOfFreedom()));
  }

  /**
   * Rounds of each build that would tell a ratio of 1 + {@code effect} from 1, at the scatter seen.
   *
   * @return at most 10,000
   */
  public static int roundsFor(LogRatio ratio, double effect) {
    int rounds = 2;
    while (rounds < MOST_ROUNDS && logEffectWith(rounds, ratio) > Math.log1p(effect)) {
      rounds++;
    }
    return rounds;
  }

  private static double logEffectWith(int rounds, LogRatio ratio) {
    double error = ratio.standardError() * Math.sqrt((double) ratio.rounds() / rounds);
    return logEffect(error, (double) ratio.arms() * (rounds - 1));
  }

  private static double logEffect(double standardError, double degreesOfFreedom) {
    return (StudentT.quantile(LEVEL, degreesOfFreedom) + StudentT.quantile(POWER, degreesOfFreedom))
        * standardError;
  }
}
