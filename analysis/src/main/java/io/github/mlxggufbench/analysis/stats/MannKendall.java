package io.github.mlxggufbench.analysis.stats;

/*
 *     S = Σ over i < j of sign(x_j − x_i)
 *
 * Its exact null distribution follows from the number of inversions of a permutation,
 *
 *     S = n(n−1)/2 − 2·inversions,     c_k(i) = c_(k−1)(i) + c_(k−1)(i−1) + … + c_(k−1)(i−k+1)
 *
 * and p = P(S ≥ s) over all n! orders. Ties only narrow that distribution, so that p is on the safe
 * side then.
 *
 * Mann, "Nonparametric tests against trend", Econometrica 13 (1945); Kendall, "Rank correlation
 * methods" (1975), table 1; the recurrence: Knuth, "The art of computer programming" 3, 5.1.1.
 */

/**
 * The Mann–Kendall test for an upward trend in a few independent values.
 *
 * @param s pairs that rise minus pairs that fall
 * @param pValue exact and one-sided: of an S this high or higher without a trend
 */
public record MannKendall(int s, double pValue) {

  /**
   * @param values in order of time
   */
  public static MannKendall of(double[] values) {
    int s = 0;
    for (int j = 1; j < values.length; j++) {
      for (int i = 0; i < j; i++) {
        s += (int) Math.signum(values[j] - values[i]);
      }
    }
    return new MannKendall(s, upperTail(values.length, s));
  }

  private static double upperTail(int n, int s) {
    int most = n * (n - 1) / 2;
    double[] share = inversionShares(n);
    double tail = 0;
    for (int inversions = 0; inversions <= most && most - 2 * inversions >= s; inversions++) {
      tail += share[inversions];
    }
    return Math.min(1, tail);
  }

  /** Of all orders of n values, the share that has so many inversions. */
  private static double[] inversionShares(int n) {
    double[] shares = {1};
    for (int k = 2; k <= n; k++) {
      double[] next = new double[shares.length + k - 1];
      for (int i = 0; i < shares.length; i++) {
        for (int more = 0; more < k; more++) {
          next[i + more] += shares[i] / k;
        }
      }
      shares = next;
    }
    return shares;
  }
}
