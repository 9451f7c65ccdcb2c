package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Bars on one axis.
 *
 * @param title what they measure
 * @param rows one at least, each with a value in at least one round
 */
record BarSection(String title, List<Row> rows) {

  /** A pair of bars, one a build. */
  record Row(String label, RoundValues values) {}

  /** An axis that holds 0 and every round, with room on the right for the figures. */
  LinearAxis axis(double start, double end) {
    double max = Math.max(0, all().max().orElse(0));
    double min = Math.min(0, all().min().orElse(0));
    Quantity.Scale scale = Quantity.Scale.of(Math.max(max, -min), rows.get(0).values().unit());
    double span = max > min ? max - min : 1;
    return new LinearAxis(min, min + span * 1.02, start, end, scale.divisor(), scale.unit());
  }

  private DoubleStream all() {
    return rows.stream().flatMapToDouble(r -> DoubleStream.of(r.values().all()));
  }

  String better() {
    return rows.get(0).values().better();
  }
}
