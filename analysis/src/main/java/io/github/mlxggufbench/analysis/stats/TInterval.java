package io.github.mlxggufbench.analysis.stats;

/*
 * Interval of a mean over n independent values (here: rounds, never requests):
 *
 *     x̄ ± t(1−α/2, n−1) · s/√n
 *
 * and of a geometric mean: the same on logarithms, carried back by exp.
 *
 * Student, "The probable error of a mean", Biometrika 6 (1908); for run times: Georges, Buytaert,
 * Eeckhout, "Statistically rigorous Java performance evaluation", OOPSLA 2007, §3.2.
 */

/** The t interval of a mean. Needs two values. */
public final class TInterval {

  private TInterval() {}

  public static ConfidenceInterval ofMean(double[] values, double confidence) {
    double mean = Sample.mean(values);
    double half =
        StudentT.quantile((1 + confidence) / 2, values.length - 1)
            * Math.sqrt(Sample.variance(values) / values.length);
    return new ConfidenceInterval(mean, mean - half, mean + half, confidence);
  }

  /**
   * @param values all &gt; 0
   */
  public static ConfidenceInterval ofGeometricMean(double[] values, double confidence) {
    return ofMean(Sample.logs(values), confidence).exp();
  }
}
