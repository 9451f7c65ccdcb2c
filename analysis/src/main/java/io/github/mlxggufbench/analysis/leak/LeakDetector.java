package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.stats.TheilSen;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.Arrays;
import java.util.Locale;

/*
 * A leak is called when all of this holds:
 *
 *  1. Over 16 block means a shape that grows without an end beats every shape that does not by
 *     ΔBIC > 6.
 *  2. The exact one-sided Mann–Kendall test has p ≤ 0.05 on 8 block means of the last 60 %.
 *  3. The lower end of the slope's interval (Theil–Sen after the burn-in, block bootstrap, 95 %) is
 *     above the margin.
 *  4. What the shape leaves is no random walk, which nothing tells from a leak: autocorrelation of
 *     the residuals at most 0.9, unless they are small beside the growth.
 *
 *  5. It has not slowed down: the slope over the last third is more than half of that after the
 *     burn-in. A curve of several bends may look unending to one step or plateau.
 *
 * With fewer than 64 values, neighbours do not average out in a block, so that the growth must also
 * exceed 8 standard deviations of the residuals. With fewer than 27, the last 60 % do not give 8
 * blocks of 2: the shapes are fitted to the values themselves, the test takes all after the first
 * fifth, and no leak means nothing.
 *
 * False alarms, at most 5 % each over independent and autocorrelated noise (AR(1) 0.5 and 0.8),
 * saw-tooth, tied values, warm-up, a bounded ramp and a level shift, from 8 values on, are what the
 * tests of this class check by simulation; so is the power. Mann–Kendall alone, and with the usual
 * corrections, has false alarms of 17 to 100 % over the same: Machida et al., "On the effectiveness
 * of Mann–Kendall test for detection of software aging", ISSREW 2013.
 */

/** One growth curve into a verdict. */
final class LeakDetector {

  /** Below it, not even a clear growth is told from noise. */
  static final int FEWEST = 8;

  /** From here on, 8 blocks of 2 fit into the last 60 %, and the absence of a leak can be told. */
  static final int ENOUGH = 27;

  private static final int PLENTY = 64;
  private static final int BLOCKS = 16;
  private static final double FAVOUR = 6;
  private static final double SHORT_FAVOUR = 8;
  private static final int TREND_BLOCKS = 8;
  private static final double LEVEL = 0.05;
  private static final double BURN_IN = 0.4;
  private static final double SHORT_BURN_IN = 0.2;
  private static final int LAST_PART = 3;
  private static final double SLOWED_DOWN = 0.5;
  private static final double GROWTH_IN_SD = 8;
  private static final double RISE_IN_SD = 4;
  private static final double WALK = 0.9;
  private static final double WALK_IN_SD = 20;

  private final int n;
  private final double lastRequest;
  private final double margin;
  private final Shapes shapes;
  private final double growth;
  private final Residuals residuals;
  private final Tail tail;
  private final TheilSen lastThird;

  private LeakDetector(double[] requests, double[] bytes, double margin) {
    this.n = bytes.length;
    this.lastRequest = requests[n - 1];
    this.margin = margin;
    int blocks = Math.min(BLOCKS, n);
    this.shapes = Shapes.of(Blocks.means(bytes, blocks));
    Shape best = shapes.best();
    this.growth = best.at(blocks - 1) - best.at(0);
    this.residuals = Residuals.of(bytes, best, blocks);
    int from = (int) Math.ceil(n * (isShort() ? SHORT_BURN_IN : BURN_IN));
    this.tail =
        Tail.of(
            Arrays.copyOfRange(requests, from, n),
            Arrays.copyOfRange(bytes, from, n),
            isShort() ? n - from : TREND_BLOCKS);
    int last = n - Math.max(3, n / LAST_PART);
    this.lastThird =
        TheilSen.of(Arrays.copyOfRange(requests, last, n), Arrays.copyOfRange(bytes, last, n));
  }

  /**
   * @param requests numbers of the requests, ascending
   * @param bytes memory after each
   * @param margin bytes per request below which growth is of no account, above 0
   */
  static Reading read(double[] requests, double[] bytes, double margin) {
    if (bytes.length < FEWEST) {
      return new Reading(LeakVerdict.INCONCLUSIVE, null, null, null, tooFew(bytes.length));
    }
    return new LeakDetector(requests, bytes, margin).read();
  }

  private Reading read() {
    if (isWalk()) {
      return inconclusive(
          "memory wanders like a random walk, which cannot be told from a leak (autocorrelation of"
              + " the residuals %.2f)".formatted(residuals.autocorrelation()));
    }
    if (isLeak()) {
      return reading(LeakVerdict.LEAK, evidence());
    }
    if (isShort()) {
      return inconclusive(tooFew(n));
    }
    if (isBounded()) {
      return new Reading(
          LeakVerdict.BOUNDED_GROWTH,
          tail.rate(),
          detectableRate(),
          lastThird.at(lastRequest),
          "growth that ends fits better than growth that goes on");
    }
    if (tail.rate().hi() > margin && (favoursGrowth() || tail.rate().lo() > margin)) {
      return inconclusive("it may be growing, but not surely enough (" + evidence() + ")");
    }
    return reading(LeakVerdict.NONE, "no growth above the detectable rate");
  }

  private boolean isLeak() {
    return favoursGrowth()
        && tail.trendP() <= LEVEL
        && tail.rate().lo() > margin
        && lastThird.slope() > SLOWED_DOWN * tail.rate().center()
        && (n >= PLENTY || growth > GROWTH_IN_SD * residuals.sd());
  }

  private boolean favoursGrowth() {
    return shapes.favourOfUnbounded() > (isShort() ? SHORT_FAVOUR : FAVOUR);
  }

  private boolean isWalk() {
    return !isShort()
        && residuals.autocorrelation() > WALK
        && Math.abs(growth) < WALK_IN_SD * residuals.sd()
        && noise() > margin;
  }

  private boolean isBounded() {
    double rise = shapes.bounded().at(BLOCKS - 1) - shapes.bounded().at(0);
    return shapes.flat().bic() - shapes.bounded().bic() > FAVOUR
        && (!favoursGrowth() || lastThird.slope() <= margin)
        && rise > Math.max(margin * n, RISE_IN_SD * residuals.sd());
  }

  private boolean isShort() {
    return n < ENOUGH;
  }

  /** The rate that noise of this size hides over so many requests. */
  private double noise() {
    return GROWTH_IN_SD * residuals.sd() / n;
  }

  private double detectableRate() {
    return margin + noise();
  }

  private Reading inconclusive(String why) {
    return reading(LeakVerdict.INCONCLUSIVE, why);
  }

  private Reading reading(LeakVerdict verdict, String why) {
    return new Reading(verdict, tail.rate(), detectableRate(), null, why);
  }

  private String evidence() {
    return String.format(
        Locale.ROOT,
        "ΔBIC %.1f in favour of growth without an end, Mann–Kendall p %s",
        shapes.favourOfUnbounded(),
        tail.trendP() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", tail.trendP()));
  }

  private static String tooFew(int n) {
    return n < FEWEST
        ? "%d values are too few; a clear growth takes %d to be told, its absence %d"
            .formatted(n, FEWEST, ENOUGH)
        : "%d values can show a leak but not its absence; that takes %d".formatted(n, ENOUGH);
  }
}
