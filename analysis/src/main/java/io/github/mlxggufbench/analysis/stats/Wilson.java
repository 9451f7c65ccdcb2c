package io.github.mlxggufbench.analysis.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/*
 * Score interval of a proportion, k successes of n, z the normal quantile of 1 − α/2:
 *
 *     p̂ = k/n,   ( p̂ + z²/2n ± z·√( p̂(1−p̂)/n + z²/4n² ) ) / (1 + z²/n)
 *
 * It stays within [0, 1] and says something where all or none succeeded. It takes the n for
 * independent: where failures come in bunches, the truth may lie further out.
 *
 * Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat.
 * Assoc. 22 (1927); without continuity correction: Newcombe, Statistics in Medicine 17 (1998),
 * method 3.
 */

/** Wilson's interval of a success rate. */
public final class Wilson {

  private Wilson() {}

  /**
   * The centre is the observed rate.
   *
   * @param n at least 1
   */
  public static ConfidenceInterval of(long successes, long n, double confidence) {
    double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
    double rate = (double) successes / n;
    double shrink = 1 + z * z / n;
    double middle = (rate + z * z / (2 * n)) / shrink;
    double half = z * Math.sqrt(rate * (1 - rate) / n + z * z / (4.0 * n * n)) / shrink;
    return new ConfidenceInterval(
        rate, Math.max(0, middle - half), Math.min(1, middle + half), confidence);
  }
}
