package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.Params;
import java.util.Comparator;

/**
 * What both formats are compared in.
 *
 * @param params of the cell; a group inside a round (a MoE domain) is the parameter {@code group}
 */
public record FigureKey(String pair, String benchmark, String params, Metric metric) {

  /** By benchmark, then parameters, 512 before 1024. */
  public static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::pair)
          .thenComparing(FigureKey::benchmark)
          .thenComparingInt(k -> k.params().length())
          .thenComparing(FigureKey::params);

  static FigureKey of(Cell cell, Metric metric) {
    return new FigureKey(cell.pair(), cell.benchmark(), cell.params(), metric);
  }

  static FigureKey of(Cell cell, String group, Metric metric) {
    return new FigureKey(
        cell.pair(), cell.benchmark(), groupedParams(cell.params(), group), metric);
  }

  /**
   * The parameters of a figure.
   *
   * @param group empty when the cell is one
   */
  public static String groupedParams(String params, String group) {
    return group.isEmpty() ? params : Params.parse(params).with("group", group).text();
  }
}
