package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Many simulated rounds, the same every time, and how often each verdict is given. */
final class SeededSeries {

  static final int RUNS = 120;
  static final double MIB = 1024 * 1024;
  static final double MARGIN = 0.1 * MIB;

  /** A standard deviation of the noise, far above the margin. */
  static final double SIGMA = 10 * MIB;

  private SeededSeries() {}

  /**
   * How many per cent of the rounds get each verdict.
   *
   * @param added to the noise, in bytes, by request from 0
   */
  static Percentages percentages(Noise noise, int requests, IntToDoubleFunction added) {
    return new Percentages(
        IntStream.range(0, RUNS)
            .parallel()
            .mapToObj(run -> read(noise.values(requests, random(run)), added))
            .toList());
  }

  record Percentages(List<LeakVerdict> verdicts) {

    double of(LeakVerdict verdict) {
      return 100.0 * Collections.frequency(verdicts, verdict) / verdicts.size();
    }
  }

  /** Seeds that differ little would begin alike. */
  private static Random random(int run) {
    return new Random((run + 1) * 0x9E3779B97F4A7C15L);
  }

  private static LeakVerdict read(double[] noise, IntToDoubleFunction added) {
    double[] bytes = new double[noise.length];
    Arrays.setAll(bytes, i -> 100 * MIB + SIGMA * noise[i] + added.applyAsDouble(i));
    return read(bytes).verdict();
  }

  static Reading read(double[] bytes) {
    double[] requests = IntStream.rangeClosed(1, bytes.length).asDoubleStream().toArray();
    return LeakDetector.read(requests, bytes, MARGIN);
  }
}
