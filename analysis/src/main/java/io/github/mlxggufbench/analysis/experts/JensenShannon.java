package io.github.mlxggufbench.analysis.experts;

import java.util.List;

/*
 * Of two distributions P, Q over the same E experts, with M = (P + Q) / 2:
 *
 *     JSD = ½ · Σ P · log2(P / M) + ½ · Σ Q · log2(Q / M)      0 = the same, 1 bit = nothing shared
 *
 * Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37 (1991).
 *
 * Two samples of one distribution are never quite the same. With n and m selections that do not
 * depend on each other (for n = m, 4 · n · ln2 · JSD is χ² with E − 1 degrees of freedom) they are
 * apart by, on average,
 *
 *     E[JSD] = (E − 1) / (8 · ln2) · (1/n + 1/m)               (E − 1) / (4 · n · ln2) for n = m
 */

/** The Jensen–Shannon divergence, in bits, and its noise floor. */
final class JensenShannon {

  private JensenShannon() {}

  static double bits(Shares p, Shares q) {
    double sum = 0;
    for (int i = 0; i < p.values().length; i++) {
      double middle = (p.values()[i] + q.values()[i]) / 2;
      sum += part(p.values()[i], middle) + part(q.values()[i], middle);
    }
    return Math.max(0, sum / 2);
  }

  private static double part(double p, double middle) {
    return p > 0 ? p * Shares.log2(p / middle) : 0;
  }

  /** What two samples of one distribution are apart by chance, on average. */
  static double nullMean(int experts, double n, double m) {
    return (experts - 1) / (8 * Math.log(2)) * (1 / n + 1 / m);
  }

  /** Over all pairs of two or more distributions. */
  static double meanOfPairs(List<Shares> all) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        sum += bits(all.get(i), all.get(j));
        pairs++;
      }
    }
    return sum / pairs;
  }
}
