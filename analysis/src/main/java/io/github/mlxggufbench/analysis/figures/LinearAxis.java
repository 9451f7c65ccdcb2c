package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Values onto pixels in a straight line, with round numbers to mark.
 *
 * @param from the value at pixel {@code start}, below {@code to}
 * @param unit such as MiB; {@code divisor} turns a value into it
 */
record LinearAxis(double from, double to, double start, double end, double divisor, String unit) {

  /** An axis from 0 to at least {@code max}, in the unit that fits it. */
  static LinearAxis fromZero(double max, String unit, double start, double end) {
    Quantity.Scale scale = Quantity.Scale.of(max, unit);
    double to = max > 0 ? max : 1;
    return new LinearAxis(0, to, start, end, scale.divisor(), scale.unit());
  }

  /** An axis around all these values (one at least), with air on both sides. */
  static LinearAxis around(double[] values, String unit, double start, double end) {
    double min = DoubleStream.of(values).min().orElseThrow();
    double max = DoubleStream.of(values).max().orElseThrow();
    double air = Math.max((max - min) * 0.12, Math.max(Math.abs(max), 1e-9) * 0.01);
    Quantity.Scale scale = Quantity.Scale.of(max, unit);
    return new LinearAxis(min - air, max + air, start, end, scale.divisor(), scale.unit());
  }

  double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  /** Round values within the axis, at most {@code count} + 1 of them. */
  double[] ticks(int count) {
    double step = step((to - from) / divisor / count);
    int first = (int) Math.ceil(from / divisor / step - 1e-9);
    int last = (int) Math.floor(to / divisor / step + 1e-9);
    return IntStream.rangeClosed(first, last).mapToDouble(i -> i * step * divisor).toArray();
  }

  /** The mark of a tick, without its unit. */
  String mark(double tick) {
    return Quantity.shortest(tick / divisor);
  }

  /** The next of 1, 2, 5, 10, 20 … that is not below. */
  private static double step(double atLeast) {
    double decade = StrictMath.pow(10, Math.floor(StrictMath.log10(atLeast)));
    return DoubleStream.of(1, 2, 5, 10)
        .map(m -> m * decade)
        .filter(s -> s >= atLeast * (1 - 1e-9))
        .findFirst()
        .orElse(10 * decade);
  }
}
