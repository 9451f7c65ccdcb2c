package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.StreamTruth;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Timing;
import org.jspecify.annotations.Nullable;

/**
 * One stream as the client reported it beside what was played: an {@code ok} generation of two
 * tokens or more, every one of which was seen.
 */
record PlayedStream(Generation reported, StreamTruth truth) {
  private static final double NS_PER_MS = 1e6;

  double trueTtftMs() {
    return truth.ttftNs() / NS_PER_MS;
  }

  /** Of the figure that a report would show. */
  double ttftErrorMs() {
    return figure(Timing.of(reported).ttftMs()) - trueTtftMs();
  }

  /** Of each gap between two tokens, in order. */
  double[] gapErrorsMs() {
    long[] tokenNs = reported.tokenNs();
    double[] errors = new double[tokenNs.length - 1];
    for (int gap = 0; gap < errors.length; gap++) {
      long trueNs = truth.tokenNs(gap + 1) - truth.tokenNs(gap);
      errors[gap] = (tokenNs[gap + 1] - tokenNs[gap] - trueNs) / NS_PER_MS;
    }
    return errors;
  }

  /** Of the figure that a report would show, as a fraction of the true rate. */
  double decodeRateError() {
    int gaps = reported.tokenNs().length - 1;
    double trueTps = gaps * 1e9 / (truth.tokenNs(gaps) - truth.tokenNs(0));
    return figure(Timing.of(reported).decodeTps()) / trueTps - 1;
  }

  private static double figure(@Nullable Double measured) {
    if (measured == null) {
      throw new IllegalStateException("an ok stream of several tokens has every figure");
    }
    return measured;
  }
}
