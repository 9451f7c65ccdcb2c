package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Format;
import io.github.mlxggufbench.analysis.figures.MetricLabel;
import io.github.mlxggufbench.analysis.figures.RoundValues;
import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.metrics.FigureKey;
import io.github.mlxggufbench.analysis.metrics.Figures;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The values of single rounds behind a summary. */
record RoundSource(Figures figures) {

  static RoundSource of(List<RunDirectory> runs) {
    return new RoundSource(Figures.of(runs));
  }

  /** By workload, in the order of tables; without those that no round measured. */
  List<RoundValues> of(PairSummary pair) {
    return figures.keys().stream()
        .filter(k -> k.pair().equals(pair.name()))
        .map(this::values)
        .filter(v -> !v.isEmpty())
        .sorted(
            Comparator.comparing(RoundValues::workload)
                .thenComparingInt(v -> MetricLabel.order(v.metric())))
        .toList();
  }

  private RoundValues values(FigureKey key) {
    return new RoundValues(
        Workload.of(key.benchmark(), Params.parse(key.params()).values(), key.group()),
        key.metric().name(),
        key.metric().unit(),
        key.metric().better(),
        values(key, Format.GGUF),
        values(key, Format.MLX));
  }

  private List<Double> values(FigureKey key, Format format) {
    return Arrays.stream(figures.series(key, format.id()).values()).boxed().toList();
  }
}
