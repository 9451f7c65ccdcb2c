package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.metrics.MemoryCurve;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakRound;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A round's curve and what it says.
 *
 * @param requests whose memory is known
 */
record RoundReading(MemoryCurve curve, int requests, double margin, Reading reading) {

  private static final double MARGIN_BYTES = 0.1 * 1024 * 1024;
  private static final double MARGIN_OF_BUILD = 0.0001;

  static RoundReading of(MemoryCurve curve) {
    List<@Nullable Double> bytes = curve.bytes();
    double[] requests =
        IntStream.range(0, bytes.size())
            .filter(i -> bytes.get(i) != null)
            .mapToDouble(i -> i + 1)
            .toArray();
    double[] known =
        bytes.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
    Double build = curve.buildBytes();
    double margin = Math.max(MARGIN_BYTES, build == null ? 0 : build * MARGIN_OF_BUILD);
    return new RoundReading(
        curve, known.length, margin, LeakDetector.read(requests, known, margin));
  }

  LeakRound toRound() {
    return new LeakRound(
        curve.run(),
        curve.round(),
        reading.verdict(),
        interval(reading.rate()),
        reading.detectableRate(),
        reading.cap(),
        curve.bytes());
  }

  private static @Nullable Interval interval(@Nullable ConfidenceInterval rate) {
    return rate == null
        ? null
        : new Interval(rate.center(), rate.lo(), rate.hi(), rate.confidence());
  }
}
