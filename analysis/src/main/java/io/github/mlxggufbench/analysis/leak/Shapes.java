package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.leak.Shape.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The best of each kind of shape. No trend test tells a leak from a cache that fills or from a
 * warm-up: over those it finds a trend nearly always, and rightly so. The shapes do.
 *
 * @param flat a constant
 * @param bounded a step, a ramp up to a plateau, or an exponential approach to one
 * @param unbounded growing linearly, alone or on top of one of those
 */
record Shapes(Shape flat, Shape bounded, Shape unbounded) {

  private static final DoubleUnaryOperator LEVEL = block -> 1;
  private static final DoubleUnaryOperator GROWTH = block -> block;

  static Shapes of(double[] means) {
    List<DoubleUnaryOperator> ends = new ArrayList<>(steps(means.length));
    ends.addAll(plateaus(means.length));
    List<Shape> bounded = new ArrayList<>();
    List<Shape> unbounded = new ArrayList<>();
    unbounded.add(Shape.fit(Kind.UNBOUNDED, List.of(LEVEL, GROWTH), 0, means));
    for (DoubleUnaryOperator end : ends) {
      bounded.add(Shape.fit(Kind.BOUNDED, List.of(LEVEL, end), 1, means));
      unbounded.add(Shape.fit(Kind.UNBOUNDED, List.of(LEVEL, end, GROWTH), 1, means));
    }
    return new Shapes(
        Shape.fit(Kind.FLAT, List.of(LEVEL), 0, means), best(bounded), best(unbounded));
  }

  private static List<DoubleUnaryOperator> steps(int blocks) {
    return IntStream.range(1, blocks)
        .<DoubleUnaryOperator>mapToObj(at -> block -> block > at - 0.5 ? 1 : 0)
        .toList();
  }

  /** Those that leave the plateau a quarter of the blocks to be seen in. */
  private static List<DoubleUnaryOperator> plateaus(int blocks) {
    List<DoubleUnaryOperator> plateaus = new ArrayList<>();
    for (double end = 1.5; end <= 0.75 * blocks; end += 0.5) {
      double top = end;
      plateaus.add(block -> Math.min(block, top));
    }
    for (double share : new double[] {0.04, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35}) {
      double scale = share * blocks;
      plateaus.add(block -> -Math.expm1(-block / scale));
    }
    return plateaus;
  }

  private static Shape best(List<Shape> shapes) {
    return shapes.stream().min(Comparator.comparingDouble(Shape::bic)).orElseThrow();
  }

  /** The best that comes to an end. */
  Shape ending() {
    return bounded.bic() < flat.bic() ? bounded : flat;
  }

  Shape best() {
    return best(List.of(flat, bounded, unbounded));
  }

  /** By how much BIC favours growth without an end; 0 or less when it does not. */
  double favourOfUnbounded() {
    double favour = ending().bic() - unbounded.bic();
    return unbounded.lastCoefficient() > 0 ? favour : Math.min(0, favour);
  }
}
