package io.github.mlxggufbench.analysis.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.GTest;
import org.apache.commons.statistics.inference.SignificanceResult;
import org.jspecify.annotations.Nullable;

/*
 * Observed counts O of a table of rows and columns against those expected of independence, E:
 *
 *     G = 2 · Σ O · ln(O / E), χ² with (rows − 1)(columns − 1) degrees of freedom
 *
 * Sokal & Rohlf, "Biometry" (1981), ch. 17.
 */

/** The G-test of independence: whether rows of counts are drawn from one distribution. */
public record IndependenceTest(double statistic, double pValue) {

  /** Rows and columns without any count are left out; null when fewer than two of each remain. */
  public static @Nullable IndependenceTest of(long[][] counts) {
    long[][] rows =
        Arrays.stream(counts).filter(row -> Arrays.stream(row).sum() > 0).toArray(long[][]::new);
    int[] columns =
        rows.length == 0
            ? new int[0]
            : IntStream.range(0, rows[0].length)
                .filter(c -> Arrays.stream(rows).anyMatch(row -> row[c] > 0))
                .toArray();
    if (rows.length < 2 || columns.length < 2) {
      return null;
    }
    long[][] table =
        Arrays.stream(rows)
            .map(row -> Arrays.stream(columns).mapToLong(c -> row[c]).toArray())
            .toArray(long[][]::new);
    SignificanceResult result = GTest.withDefaults().test(table);
    return new IndependenceTest(result.getStatistic(), result.getPValue());
  }
}
