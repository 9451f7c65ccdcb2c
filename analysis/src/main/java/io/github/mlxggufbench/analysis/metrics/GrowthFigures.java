package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.stats.TheilSen;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Memory growth a request: the Theil–Sen slope of each round's growth curve over all requests. */
final class GrowthFigures {

  /** Below it a slope is of two values. */
  private static final int FEWEST = 3;

  private GrowthFigures() {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    MemoryCurves.of(run)
        .forEach((cell, curves) -> {
          if (!MemoryCurves.isOverReloads(cell)) {
            curves.forEach(curve -> add(cell, curve, rounds, into));
          }
        });
  }

  private static void add(Cell cell, MemoryCurve curve, Rounds rounds, Figures into) {
    Double slope = slope(curve.bytes());
    if (slope != null && curve.round() != null) {
      into.open(FigureKey.of(cell, Metric.MEMORY_GROWTH), cell.format())
          .add(new RoundValue(rounds.block(cell, curve.round()), slope, 0));
    }
  }

  private static @Nullable Double slope(List<@Nullable Double> bytes) {
    double[] requests =
        IntStream.range(0, bytes.size())
            .filter(i -> bytes.get(i) != null)
            .mapToDouble(i -> i + 1)
            .toArray();
    double[] known =
        bytes.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
    return known.length < FEWEST ? null : (Double) TheilSen.of(requests, known).slope();
  }
}
