package io.github.mlxggufbench.analysis.stats;

/*
 *     BIC = n·ln(RSS/n) + k·ln n
 *
 * for normal errors, without the constant that all models of the same values share; the lower, the
 * better. Twice the log of the Bayes factor is about the difference of two: above 6 it is strong.
 *
 * Schwarz, "Estimating the dimension of a model", Ann. Statist. 6 (1978); Kass, Raftery, "Bayes
 * factors", J. Am. Stat. Assoc. 90 (1995).
 */

/** Schwarz's criterion for which of several models to believe. */
public final class Bic {

  private Bic() {}

  /**
   * @param rss sum of squared residuals, above 0
   * @param n values
   * @param k parameters, without the variance of the errors
   */
  public static double of(double rss, int n, int k) {
    return n * Math.log(rss / n) + k * Math.log(n);
  }
}
