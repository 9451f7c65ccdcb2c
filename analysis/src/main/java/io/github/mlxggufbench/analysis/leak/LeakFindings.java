package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.metrics.MemoryCurve;
import io.github.mlxggufbench.analysis.metrics.MemoryCurves;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakRound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the leak scenario says of each build of a pair. */
public final class LeakFindings {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::benchmark).thenComparing(Cell::params).thenComparing(Cell::format);

  private LeakFindings() {}

  /**
   * One finding a build and parameter set, over the rounds of all runs.
   *
   * @return empty where the scenario did not run
   */
  public static List<LeakFinding> of(String pair, List<RunDirectory> runs) {
    Map<Cell, List<MemoryCurve>> byCell = new LinkedHashMap<>();
    for (RunDirectory run : runs) {
      MemoryCurves.of(run)
          .forEach((cell, curves) -> {
            if (cell.pair().equals(pair)) {
              byCell.computeIfAbsent(cell, c -> new ArrayList<>()).addAll(curves);
            }
          });
    }
    return byCell.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .map(e -> finding(e.getKey(), e.getValue(), PromptCache.of(runs, e.getKey())))
        .toList();
  }

  private static boolean isKnown(MemoryCurve curve) {
    return curve.bytes().stream().anyMatch(b -> b != null);
  }

  private static LeakFinding finding(Cell cell, List<MemoryCurve> curves, PromptCache cache) {
    List<RoundReading> rounds =
        curves.stream().filter(LeakFindings::isKnown).map(RoundReading::of).toList();
    RoundsTogether together =
        new RoundsTogether(rounds.stream().map(RoundReading::reading).toList());
    List<LeakRound> told = rounds.stream().map(RoundReading::toRound).toList();
    return new LeakFinding(
        cell.benchmark(),
        Params.parse(cell.params()).values(),
        cell.format(),
        together.verdict(),
        together.rate(),
        together.detectableRate(),
        rounds.stream().mapToDouble(RoundReading::margin).max().orElse(0),
        together.cap(),
        rounds.stream().mapToInt(RoundReading::requests).min().orElse(0),
        rounds.stream().map(r -> r.curve().measure()).distinct().collect(Collectors.joining("; ")),
        cache.enabled(),
        rounds.isEmpty() ? "memory is not known" + why(curves) : together.why() + gaps(curves),
        told);
  }

  private static String gaps(List<MemoryCurve> curves) {
    long unknown = curves.stream().flatMap(c -> c.bytes().stream()).filter(Objects::isNull).count();
    String values = unknown == 1 ? "1 value is" : unknown + " values are";
    return unknown == 0 ? "" : "; %s not known%s".formatted(values, why(curves));
  }

  private static String why(List<MemoryCurve> curves) {
    String reasons =
        curves.stream()
            .map(MemoryCurve::why)
            .filter(why -> !why.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? "" : " (" + reasons + ")";
  }
}
