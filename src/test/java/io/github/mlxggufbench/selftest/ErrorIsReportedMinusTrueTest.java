package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.record.SelftestFigures.Spread;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values worked out by hand from the times in each test. */
class ErrorIsReportedMinusTrueTest {
  private static final double EXACT = 1e-9;

  /** True: 50, 60, 70, 80 ms after the request; reported 1 ms late, the last one 4 ms. */
  private static final PlayedStream LATE =
      Streams.of(
          Streams.truth(7_000_000, 7_050_000, 7_060_000, 7_070_000, 7_080_000),
          51_000,
          61_000,
          71_000,
          84_000);

  @Test
  void ofTheTimeToTheFirstToken() {
    assertEquals(50, LATE.trueTtftMs(), EXACT);
    assertEquals(1, LATE.ttftErrorMs(), EXACT);
  }

  @Test
  void ofEachGap() {
    assertArrayEquals(new double[] {0, 0, 3}, LATE.gapErrorsMs(), EXACT);
  }

  /** True: 3 gaps in 30 ms, 100 tokens/s; reported: 3 in 33 ms, 90.909…; 9.0909… % too slow. */
  @Test
  void ofTheDecodeRateAsAFraction() {
    assertEquals(-1.0 / 11, LATE.decodeRateError(), EXACT);
  }

  @Test
  void medianKeepsTheSignAndP99IsOfTheSize() {
    // -100, -99, …, 0: median −50; sizes 0 … 100, whose 99th percentile is 99.
    Spread spread = Errors.spread(IntStream.rangeClosed(-100, 0).mapToDouble(value -> value));

    assertEquals(-50, spread.median(), EXACT);
    assertEquals(99, spread.p99(), EXACT);
    assertEquals(new Spread(2, 2), Errors.spread(DoubleStream.of(2)));
  }

  @Test
  void streamsAreSummedUp() {
    PlayedStream exact = Streams.of(Streams.truth(0, 52_000, 62_000), 52_000, 62_000);

    StreamError error = Errors.of(16, List.of(LATE, exact));

    assertEquals(16, error.streams());
    assertEquals(2, error.requests());
    assertEquals(51, error.trueTtftMs(), EXACT);
    assertEquals(0.5, error.ttftErrorMs().median(), EXACT);
    assertEquals(0, error.gapErrorMs().median(), EXACT);
  }
}
