package io.github.mlxggufbench.clientbenchmark;

import io.github.mlxggufbench.selftest.player.StreamTruth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Reported minus true, of one stream.
 *
 * @param decodeRate relative to the true rate
 */
record StreamError(double ttftMs, double[] gapsMs, double decodeRate) {
  private static final double NS_PER_MS = 1e6;

  /**
   * @param tokenNs as reported, after the start of the request
   */
  static StreamError of(long[] tokenNs, StreamTruth truth) {
    int last = tokenNs.length - 1;
    double[] gapsMs = new double[last];
    for (int i = 0; i < last; i++) {
      long gapNs = tokenNs[i + 1] - tokenNs[i];
      gapsMs[i] = (gapNs - (truth.tokenNs(i + 1) - truth.tokenNs(i))) / NS_PER_MS;
    }
    double trueNs = truth.tokenNs(last) - truth.tokenNs(0);
    return new StreamError(
        (tokenNs[0] - truth.ttftNs()) / NS_PER_MS,
        gapsMs,
        trueNs / (tokenNs[last] - tokenNs[0]) - 1);
  }

  /** Median and 99th percentile of the errors' size over all streams. */
  static String table(List<StreamError> errors) {
    return String.join(
        System.lineSeparator(),
        line("TTFT error, ms", errors.stream().mapToDouble(StreamError::ttftMs)),
        line("gap error, ms", errors.stream().flatMapToDouble(e -> Arrays.stream(e.gapsMs()))),
        line("decode rate error, %", errors.stream().mapToDouble(e -> 100 * e.decodeRate())));
  }

  private static String line(String what, DoubleStream errors) {
    double[] sizes = errors.map(Math::abs).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "  %-22s median %.3f   p99 %.3f   (%d)",
        what,
        sizes[sizes.length / 2],
        sizes[(int) Math.ceil(0.99 * sizes.length) - 1],
        sizes.length);
  }
}
