package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.ingest.SelfTest;
import io.github.mlxggufbench.analysis.metrics.Metric;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The client's own error (p99, by the self-test of the run) in the metrics it stamps: with one
 * stream, as requests are measured; the largest of pooled runs. Null = not measured.
 *
 * @param decodeRate a fraction
 */
record ClientError(@Nullable Double ttftMs, @Nullable Double gapMs, @Nullable Double decodeRate) {

  static ClientError of(List<RunDirectory> runs) {
    List<SelfTest.Streams> tests =
        runs.stream()
            .map(run -> run.manifest().selfTest())
            .filter(Objects::nonNull)
            .flatMap(test -> test.streams().stream())
            .filter(streams -> streams.streams() == 1)
            .toList();
    return new ClientError(
        largest(tests.stream().map(SelfTest.Streams::ttftMs)),
        largest(tests.stream().map(SelfTest.Streams::gapMs)),
        largest(tests.stream().map(SelfTest.Streams::decodeRate)));
  }

  private static @Nullable Double largest(Stream<SelfTest.Error> errors) {
    Function<SelfTest.Error, Stream<Double>> p99 = e -> Stream.ofNullable(e.p99()).map(Math::abs);
    return errors.flatMap(p99).max(Double::compare).orElse(null);
  }

  /** In the metric's unit, at the value of the build that has the larger one. */
  @Nullable Double in(Metric metric, @Nullable FormatFigure gguf, @Nullable FormatFigure mlx) {
    return switch (metric.name()) {
      case "ttft_ms", "ttfvt_ms" -> ttftMs;
      case "gap_p99_ms" -> gapMs;
      case "decode_tps", "tpot_ms" ->
          decodeRate == null ? null : (Double) (decodeRate * Math.max(center(gguf), center(mlx)));
      default -> null;
    };
  }

  /**
   * Whether a verdict rests on less than the error: a winner by its difference, an equivalence by
   * its margin.
   */
  static boolean decides(
      Verdict verdict,
      double margin,
      @Nullable Double error,
      @Nullable FormatFigure gguf,
      @Nullable FormatFigure mlx) {
    double a = center(gguf);
    double b = center(mlx);
    return error != null
        && switch (verdict) {
          case MLX_BETTER, GGUF_BETTER -> Math.abs(a - b) < error;
          case EQUIVALENT -> margin * Math.min(a, b) < error;
          case INCONCLUSIVE, NOT_COMPARABLE -> false;
        };
  }

  private static double center(@Nullable FormatFigure figure) {
    return figure == null || figure.center() == null ? 0 : figure.center();
  }
}
