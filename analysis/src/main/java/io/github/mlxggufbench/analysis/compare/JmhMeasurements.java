package io.github.mlxggufbench.analysis.compare;

import io.github.mlxggufbench.analysis.ingest.JmhMetric;
import io.github.mlxggufbench.analysis.ingest.JmhResult;
import io.github.mlxggufbench.analysis.ingest.Params;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The primary scores of a plain JMH file. The unit of analysis is the fork, by its mean, because
 * iterations of one JVM are not independent (Kalibera, Jones 2013); a single fork leaves nothing
 * but its iterations, and the note says so.
 */
final class JmhMeasurements {

  private static final double MARGIN = 0.03;

  private JmhMeasurements() {}

  static Measurement of(JmhResult result) {
    JmhMetric score = result.primary();
    List<double[]> forks =
        score.raw().stream().map(JmhMeasurements::known).filter(f -> f.length > 0).toList();
    double[] values =
        forks.size() == 1
            ? forks.get(0)
            : forks.stream().mapToDouble(f -> DoubleStream.of(f).average().orElseThrow()).toArray();
    return new Measurement(
        new Subject(result.benchmark(), new Params(result.params()).text(), ""),
        result.mode(),
        score.unit(),
        !result.mode().equals("thrpt"),
        MARGIN,
        center(score, values),
        values,
        note(forks.size()));
  }

  private static double[] known(List<@Nullable Double> iterations) {
    return iterations.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
  }

  private static @Nullable Double center(JmhMetric score, double[] values) {
    return score.score() == null && values.length > 0 ? (Double) Center.of(values) : score.score();
  }

  private static String note(int forks) {
    return switch (forks) {
      case 0 -> "has a score but no raw data";
      case 1 -> "has one fork: its iterations are taken as independent";
      default -> "";
    };
  }
}
