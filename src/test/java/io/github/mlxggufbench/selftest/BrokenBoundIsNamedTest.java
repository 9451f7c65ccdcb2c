package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.record.SelftestFigures.Spread;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import io.github.mlxggufbench.selftest.SelftestReport.Planted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokenBoundIsNamedTest {

  @Test
  void noneIsBrokenAtTheBoundsThemselves() {
    assertEquals(
        List.of(), broken(new Spread(0.3, 1), new Spread(0, 0.5), new Spread(-0.0015, 0.002)));
  }

  @Test
  void eachIsNamedWithItsFigure() {
    assertEquals(
        List.of(
            "16 streams: TTFT error 0.310 ms, median (at most 0.3)",
            "16 streams: TTFT error 1.500 ms, p99 (at most 1.0)",
            "16 streams: gap error 0.600 ms, p99 (at most 0.5)",
            "16 streams: decode rate error 0.300 %, p99 (at most 0.2)"),
        broken(new Spread(0.31, 1.5), new Spread(0, 0.6), new Spread(-0.003, 0.003)));
  }

  /** A client that reports too early is wrong, too. */
  @Test
  void aTtftBelowTheTrueOneIsAnError() {
    assertEquals(
        List.of("16 streams: TTFT error -0.400 ms, median (at most 0.3)"),
        broken(new Spread(-0.4, 0.9), new Spread(0, 0), new Spread(0, 0)));
  }

  /** Of as many streams: one stream's is no measure of sixteen. */
  @Test
  void whatABareSocketErredByIsSaid() {
    StreamError client = error(16, 1.4);
    List<StreamError> bareSocket = List.of(error(1, 0.2), error(16, 1.3));

    assertEquals(
        List.of("16 streams: TTFT error 1.400 ms, p99 (at most 1.0; a bare socket: 1.300)"),
        Bound.broken(List.of(client), bareSocket));
  }

  @Test
  void delayThatIsNotReportedAsItWasPlanted() {
    assertEquals(Optional.empty(), new Planted(5, 5.3).broken());
    assertEquals(Optional.empty(), new Planted(5, 4.7).broken());
    assertEquals(
        Optional.of("5 ms planted in the reader show as 0.10 ms (at most 0.3 ms apart)"),
        new Planted(5, 0.1).broken());
  }

  private static StreamError error(int streams, double ttftP99Ms) {
    Spread none = new Spread(0, 0);
    return new StreamError(streams, 20 * streams, 50, new Spread(0.1, ttftP99Ms), none, none);
  }

  private static List<String> broken(Spread ttft, Spread gap, Spread rate) {
    StreamError error = new StreamError(16, 320, 50, ttft, gap, rate);
    return Bound.broken(List.of(error), List.of());
  }
}
