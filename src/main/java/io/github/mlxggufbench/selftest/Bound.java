package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the harness promises of its client, at any number of streams. */
enum Bound {
  TTFT_MEDIAN("TTFT error %.3f ms, median", 0.3, error -> error.ttftErrorMs().median()),
  TTFT_P99("TTFT error %.3f ms, p99", 1, error -> error.ttftErrorMs().p99()),
  GAP_P99("gap error %.3f ms, p99", 0.5, error -> error.gapErrorMs().p99()),
  DECODE_RATE_P99(
      "decode rate error %.3f %%, p99", 0.2, error -> 100 * error.decodeRateError().p99());

  private final String text;
  private final double most;
  private final ToDoubleFunction<StreamError> figure;

  Bound(String text, double most, ToDoubleFunction<StreamError> figure) {
    this.text = text;
    this.most = most;
    this.figure = figure;
  }

  /** In the unit of its text. */
  double most() {
    return most;
  }

  /**
   * One line for each promise that is not kept.
   *
   * @param bareSocket what a bare socket erred by on the same streams, as far as that is known: so
   *     much of it is the machine's doing
   */
  static List<String> broken(List<StreamError> client, List<StreamError> bareSocket) {
    List<String> broken = new ArrayList<>();
    for (StreamError error : client) {
      for (Bound bound : values()) {
        if (Math.abs(bound.figure.applyAsDouble(error)) > bound.most) {
          broken.add(bound.line(error, StreamError.with(error.streams(), bareSocket)));
        }
      }
    }
    return broken;
  }

  private String line(StreamError error, Optional<StreamError> bareSocket) {
    String where = error.streams() == 1 ? "1 stream: " : error.streams() + " streams: ";
    String beside = bareSocket.map(bare -> format("; a bare socket: %.3f", bare)).orElse("");
    return where + format(text, error) + " (at most " + most + beside + ")";
  }

  private String format(String format, StreamError error) {
    return String.format(Locale.ROOT, format, figure.applyAsDouble(error));
  }
}
