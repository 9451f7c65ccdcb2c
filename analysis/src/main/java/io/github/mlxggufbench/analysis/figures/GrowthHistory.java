package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * The growth curves of both builds under one workload.
 *
 * @param curves one at least, at most one a format, GGUF first
 */
public record GrowthHistory(Workload workload, List<GrowthCurve> curves) {

  /** One a workload; without those where too little is known to speak of growth. */
  public static List<GrowthHistory> of(PairSummary pair) {
    Map<Workload, List<GrowthCurve>> byWorkload = new TreeMap<>();
    for (LeakFinding finding : pair.leaks()) {
      GrowthCurve.of(finding)
          .ifPresent(curve ->
              byWorkload
                  .computeIfAbsent(
                      new Workload(finding.benchmark(), finding.params()), w -> new ArrayList<>())
                  .add(curve));
    }
    return byWorkload.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(GrowthCurve::showsCourse))
        .map(e -> new GrowthHistory(e.getKey(), sorted(e.getValue())))
        .toList();
  }

  private static List<GrowthCurve> sorted(List<GrowthCurve> curves) {
    return curves.stream().sorted(Comparator.comparing(GrowthCurve::format)).toList();
  }

  /** Whether a rate was fitted to any of them. */
  boolean hasTrend() {
    return curves.stream().anyMatch(c -> c.trend() != null);
  }

  int requests() {
    return curves.stream().mapToInt(GrowthCurve::requests).max().orElse(0);
  }

  /** {@code request}, or {@code load/unload cycle}. */
  String step() {
    return curves.get(0).finding().overReloads() ? "load/unload cycle" : "request";
  }

  /**
   * The values that an axis must show, and the growth that would be of account, so that a scatter
   * of pages does not fill the picture.
   */
  double[] span() {
    double[] values =
        curves.stream().map(GrowthCurve::values).flatMapToDouble(Arrays::stream).toArray();
    double margin = curves.stream().mapToDouble(c -> c.finding().margin()).max().orElse(0);
    return DoubleStream.concat(
            Arrays.stream(values), DoubleStream.of(0, Math.max(1, margin * requests())))
        .toArray();
  }
}
