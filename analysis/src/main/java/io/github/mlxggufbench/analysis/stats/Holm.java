package io.github.mlxggufbench.analysis.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/*
 * Step-down adjustment of m p-values of one family, p(1) ≤ … ≤ p(m):
 *
 *     p̃(i) = max over j ≤ i of min(1, (m − j + 1) · p(j))
 *
 * Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979).
 */

/** Holm's correction for several tests at once. */
public final class Holm {

  private Holm() {}

  /** Adjusted p-values, in the order given. */
  public static double[] adjust(double[] pValues) {
    int m = pValues.length;
    int[] ascending =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double highest = 0;
    for (int rank = 0; rank < m; rank++) {
      highest = Math.max(highest, Math.min(1, (m - rank) * pValues[ascending[rank]]));
      adjusted[ascending[rank]] = highest;
    }
    return adjusted;
  }
}
