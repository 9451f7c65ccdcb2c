package io.github.mlxggufbench.analysis.compare;

import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.metrics.FigureKey;
import io.github.mlxggufbench.analysis.metrics.Figures;
import io.github.mlxggufbench.analysis.metrics.Metric;
import io.github.mlxggufbench.analysis.metrics.Series;
import java.util.ArrayList;
import java.util.List;

/** The metrics of a run directory, each format on its own; the unit of analysis is the round. */
final class RunMeasurements {

  private static final List<String> FORMATS = List.of("gguf", "mlx");

  private RunMeasurements() {}

  static List<Measurement> of(RunDirectory run) {
    Figures figures = Figures.of(List.of(run));
    List<Measurement> measurements = new ArrayList<>();
    for (FigureKey key : figures.keys().stream().sorted(FigureKey.ORDER).toList()) {
      for (String format : FORMATS) {
        Series series = figures.series(key, format);
        if (!series.rounds().isEmpty()
            && !key.metric().name().contains(".")
            && key.metric().whyNoWinner() == null) {
          measurements.add(measurement(key, format, series));
        }
      }
    }
    return measurements;
  }

  private static Measurement measurement(FigureKey key, String format, Series series) {
    Metric metric = key.metric();
    Params place = Params.parse(key.params()).with("pair", key.pair()).with("format", format);
    String params = (key.group().isEmpty() ? place : place.with("group", key.group())).text();
    return new Measurement(
        new Subject(key.benchmark(), params, metric.name()),
        "round",
        metric.unit(),
        metric.isLowerBetter(),
        metric.family().margin(),
        Center.of(series.values()),
        series.values(),
        "");
  }
}
