package io.github.mlxggufbench.analysis.stats;

/*
 * Ratio of geometric means with a t interval on the logarithms of round values.
 *
 * Paired (one round of each in a block), d = ln a − ln b:     d̄ ± t(1−α/2, n−1) · s_d/√n
 *
 * Unpaired (Welch):     (x̄ − ȳ) ± t(1−α/2, ν) · √(s_x²/n + s_y²/m),
 *     ν = (s_x²/n + s_y²/m)² / ((s_x²/n)²/(n−1) + (s_y²/m)²/(m−1))
 *
 * both carried back by exp; p is two-sided for a ratio of 1.
 *
 * Welch, "The generalization of 'Student's' problem …", Biometrika 34 (1947). Why rounds and not
 * requests: Kalibera, Jones, "Rigorous benchmarking in reasonable time", ISMM 2013.
 */

/**
 * A ratio of two sets of positive values, on the log scale.
 *
 * @param meanLog ln of the ratio
 * @param standardError of {@code meanLog}
 * @param arms 1 when paired, 2 when not
 * @param rounds per arm; the smaller where they differ
 */
public record LogRatio(
    double meanLog, double standardError, double degreesOfFreedom, int arms, int rounds) {

  /** Values of the same index belong together. Needs two pairs. */
  public static LogRatio paired(double[] numerator, double[] denominator) {
    int n = numerator.length;
    double[] differences = new double[n];
    for (int i = 0; i < n; i++) {
      differences[i] = Math.log(numerator[i]) - Math.log(denominator[i]);
    }
    double error = Math.sqrt(Sample.variance(differences) / n);
    return new LogRatio(Sample.mean(differences), error, n - 1, 1, n);
  }

  /** Needs two values each. */
  public static LogRatio welch(double[] numerator, double[] denominator) {
    double[] x = Sample.logs(numerator);
    double[] y = Sample.logs(denominator);
    double vx = Sample.variance(x) / x.length;
    double vy = Sample.variance(y) / y.length;
    double v = vx + vy;
    double degreesOfFreedom =
        v == 0
            ? x.length + y.length - 2
            : v * v / (vx * vx / (x.length - 1) + vy * vy / (y.length - 1));
    return new LogRatio(
        Sample.mean(x) - Sample.mean(y),
        Math.sqrt(v),
        degreesOfFreedom,
        2,
        Math.min(x.length, y.length));
  }

  public double ratio() {
    return Math.exp(meanLog);
  }

  public ConfidenceInterval interval(double confidence) {
    double half = StudentT.quantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
    return new ConfidenceInterval(meanLog, meanLog - half, meanLog + half, confidence).exp();
  }

  /** Two-sided p of "the ratio is 1". Values that do not scatter at all give 1 or 0. */
  public double pValue() {
    if (standardError == 0) {
      return meanLog == 0 ? 1 : 0;
    }
    return StudentT.twoSidedP(meanLog / standardError, degreesOfFreedom);
  }
}
