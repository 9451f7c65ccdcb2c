package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.Quantile;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What the client saw of a server without a truth: no error is known there. Figures are of requests
 * that are {@code ok}; null = there was nothing to measure.
 *
 * @param requests issued
 * @param outcomes how many ended how, by name
 * @param requestsPerSecond of those that are {@code ok}, over the whole time
 * @param tokensPerSecond that the server counted, else token events, likewise
 */
record ServerReport(
    String url,
    String model,
    int streams,
    int requests,
    int maxTokens,
    Map<String, Integer> outcomes,
    @Nullable Quantiles ttftMs,
    @Nullable Quantiles gapMs,
    @Nullable Quantiles decodeTps,
    double requestsPerSecond,
    double tokensPerSecond,
    int gcPauses,
    @Nullable Double gcPauseMaxMs) {

  /** Of a sample, by linear interpolation. */
  record Quantiles(double p1, double median, double p99) {
    static @Nullable Quantiles of(DoubleStream values) {
      double[] sorted = values.sorted().toArray();
      return sorted.length == 0
          ? null
          : new Quantiles(
              Quantile.of(sorted, 0.01), Quantile.of(sorted, 0.5), Quantile.of(sorted, 0.99));
    }
  }

  /** Whether every request ended {@code ok}. */
  boolean good() {
    return outcomes.getOrDefault(Outcome.OK.id(), 0) == requests;
  }
}
