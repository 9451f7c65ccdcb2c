package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.stats.BlockBootstrap;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.MannKendall;

/**
 * The trend of what follows the burn-in.
 *
 * @param trendP one-sided p of "no upward trend"
 * @param rate bytes per request
 */
record Tail(double trendP, ConfidenceInterval rate) {

  /** Long rounds are taken together to so many points: pairs of points grow with the square. */
  private static final int SLOPE_POINTS = 16;

  private static final int SLOPE_BLOCK = 3;
  private static final int RESAMPLES = 200;
  private static final double CONFIDENCE = 0.95;
  private static final long SEED = 20131104;

  /**
   * @param trendBlocks block means that the trend is tested on
   */
  static Tail of(double[] requests, double[] bytes, int trendBlocks) {
    int points = Math.min(SLOPE_POINTS, bytes.length);
    ConfidenceInterval rate =
        BlockBootstrap.slope(
            Blocks.means(requests, points),
            Blocks.means(bytes, points),
            SLOPE_BLOCK,
            RESAMPLES,
            CONFIDENCE,
            SEED);
    return new Tail(MannKendall.of(Blocks.means(bytes, trendBlocks)).pValue(), rate);
  }
}
