package io.github.mlxggufbench.analysis.stats;

import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/*
 * Robust shift between two samples:
 *
 *     paired:    median of the Walsh averages (d_i + d_j)/2, i ≤ j;   p: Wilcoxon signed rank
 *     unpaired:  median of all differences x_i − y_j;                p: Wilcoxon–Mann–Whitney
 *
 * p is exact for samples under 50 without ties (or zeros), else the normal approximation with
 * continuity correction. Smallest two-sided p: 2/2ⁿ for n pairs (0.03125 at 6), 2/C(n+m, n) unpaired.
 *
 * Hodges, Lehmann, "Estimates of location based on rank tests", Ann. Math. Statist. 34 (1963).
 */

/**
 * A Hodges–Lehmann shift.
 *
 * @param pValue two-sided, of "no shift"
 */
public record HodgesLehmann(double shift, double pValue) {

  /** Pairs from which on a signed-rank test can reach 0.05 at all. */
  public static final int PAIRS_FOR_SIGNIFICANCE = 6;

  /** Of x over y, pair by pair. */
  public static HodgesLehmann paired(double[] x, double[] y) {
    int n = x.length;
    double[] differences = new double[n];
    for (int i = 0; i < n; i++) {
      differences[i] = x[i] - y[i];
    }
    return new HodgesLehmann(Sample.median(walshAverages(differences)), signedRankP(differences));
  }

  /** Of x over y. */
  public static HodgesLehmann unpaired(double[] x, double[] y) {
    double[] differences = new double[x.length * y.length];
    int k = 0;
    for (double xi : x) {
      for (double yj : y) {
        differences[k++] = xi - yj;
      }
    }
    double p = MannWhitneyUTest.withDefaults().test(x, y).getPValue();
    return new HodgesLehmann(Sample.median(differences), p);
  }

  private static double[] walshAverages(double[] d) {
    double[] averages = new double[d.length * (d.length + 1) / 2];
    int k = 0;
    for (int i = 0; i < d.length; i++) {
      for (int j = i; j < d.length; j++) {
        averages[k++] = (d[i] + d[j]) / 2;
      }
    }
    return averages;
  }

  private static double signedRankP(double[] differences) {
    for (double difference : differences) {
      if (difference != 0) {
        return WilcoxonSignedRankTest.withDefaults().test(differences).getPValue();
      }
    }
    return 1;
  }
}
