package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.Cell;
import java.util.Comparator;

/**
 * What both formats are compared in.
 *
 * @param params of the cell
 * @param group the part of a round that the figure is of, such as a MoE domain; empty for the whole
 */
public record FigureKey(String pair, String benchmark, String params, String group, Metric metric) {

  /** By benchmark, then parameters, 512 before 1024; the whole before its groups. */
  public static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::pair)
          .thenComparing(FigureKey::benchmark)
          .thenComparingInt(k -> k.params().length())
          .thenComparing(FigureKey::params)
          .thenComparing(FigureKey::group);

  static FigureKey of(Cell cell, Metric metric) {
    return of(cell, "", metric);
  }

  static FigureKey of(Cell cell, String group, Metric metric) {
    return new FigureKey(cell.pair(), cell.benchmark(), cell.params(), group, metric);
  }
}
