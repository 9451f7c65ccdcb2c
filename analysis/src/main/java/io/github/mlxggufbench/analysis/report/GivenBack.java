package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Workload;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How much of what a build held its unload gives back, in plain words. */
record GivenBack(PairSummary pair, MetricComparison released) {

  /** One a workload in which it is known of a build. */
  static List<String> of(PairSummary pair, String scenario) {
    return pair.metrics().stream()
        .filter(m -> m.metric().equals("memory_released_bytes"))
        .filter(m -> Workload.of(m).scenario().equals(scenario))
        .flatMap(m -> new GivenBack(pair, m).sentence().stream())
        .toList();
  }

  private Optional<String> sentence() {
    List<String> builds = new ArrayList<>();
    add(builds, "GGUF", MetricComparison::gguf);
    add(builds, "MLX", MetricComparison::mlx);
    return builds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s: after the unload %s."
                .formatted(Workload.of(released).label(), Advisor.join(builds)));
  }

  private void add(
      List<String> builds, String name, Function<MetricComparison, @Nullable FormatFigure> build) {
    Double back = center(build.apply(released));
    Double stays =
        pair.metrics().stream()
            .filter(m -> m.metric().equals("memory_recovered_bytes"))
            .filter(m -> Workload.of(m).equals(Workload.of(released)))
            .findFirst()
            .map(m -> center(build.apply(m)))
            .orElse(null);
    if (back != null && stays != null && back + stays > 0) {
      builds.add(
          "%s gives back %s of what it held"
              .formatted(name, Quantity.percent(back / (back + stays))));
    }
  }

  private static @Nullable Double center(@Nullable FormatFigure figure) {
    return figure == null ? null : figure.center();
  }
}
