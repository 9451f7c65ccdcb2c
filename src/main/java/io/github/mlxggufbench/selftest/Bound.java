package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the harness promises of its client, at any number of streams. */
enum Bound {
  TTFT_MEDIAN("TTFT error %.3f ms, median", 0.3, error -> error.ttftErrorMs().median()),
  TTFT_P99("TTFT error %.3f ms, p99", 1, error -> error.ttftErrorMs().p99()),
  GAP_P99("gap error %.3f ms, p99", 0.5, error -> error.gapErrorMs().p99()),
  DECODE_RATE_MEDIAN(
      "decode rate error %.3f %%, median", 0.2, error -> 100 * error.decodeRateError().median());

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
        double figure = bound.figure.applyAsDouble(error);
        if (Math.abs(figure) > bound.most) {
          Double bare = bound.figureWith(error.streams(), bareSocket);
          broken.add(bound.line(error.streams(), figure, bare));
        }
      }
    }
    return broken;
  }

  private @Nullable Double figureWith(int streams, List<StreamError> errors) {
    return errors.stream()
        .filter(error -> error.streams() == streams)
        .map(figure::applyAsDouble)
        .findFirst()
        .orElse(null);
  }

  private String line(int streams, double off, @Nullable Double bare) {
    String where = streams == 1 ? "1 stream: " : streams + " streams: ";
    String beside = bare == null ? "" : format("; a bare socket: %.3f", bare);
    return where + format(text, off) + " (at most " + most + beside + ")";
  }

  private static String format(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }
}
