package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.record.SelftestFigures;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the harness promises of its client, at any number of streams, and where it does not hold.
 */
final class Bounds {
  static final double TTFT_MEDIAN_MS = 0.3;
  static final double TTFT_P99_MS = 1;
  static final double GAP_P99_MS = 0.5;
  static final double DECODE_RATE_MEDIAN = 0.002;

  private Bounds() {}

  /** One line for each promise that is not kept. */
  static List<String> broken(SelftestFigures figures) {
    List<String> broken = new ArrayList<>();
    for (StreamError error : figures.streams()) {
      String where = error.streams() == 1 ? "1 stream" : error.streams() + " streams";
      double rate = 100 * error.decodeRateError().median();
      check(broken, where, "TTFT", error.ttftErrorMs().median(), "ms, median", TTFT_MEDIAN_MS);
      check(broken, where, "TTFT", error.ttftErrorMs().p99(), "ms, p99", TTFT_P99_MS);
      check(broken, where, "gap", error.gapErrorMs().p99(), "ms, p99", GAP_P99_MS);
      check(broken, where, "decode rate", rate, "%, median", 100 * DECODE_RATE_MEDIAN);
    }
    return broken;
  }

  private static void check(
      List<String> broken, String where, String what, double error, String unit, double bound) {
    if (Math.abs(error) > bound) {
      broken.add(
          String.format(
              Locale.ROOT, "%s: %s error %.3f %s (at most %s)", where, what, error, unit, bound));
    }
  }
}
