package io.github.mlxggufbench.analysis.compare;

import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.LogRatio;
import io.github.mlxggufbench.analysis.verdict.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A subject on both sides.
 *
 * @param ratio B over A; null when a value is 0 or less, or unknown
 * @param interval null with fewer than two values on a side
 * @param verdict of B against A
 */
record ComparedLine(
    Measurement a,
    Measurement b,
    @Nullable Double ratio,
    @Nullable ConfidenceInterval interval,
    String verdict,
    List<String> notes) {

  private static final double CONFIDENCE = 0.95;

  static ComparedLine of(Measurement a, Measurement b) {
    List<String> notes = new ArrayList<>();
    note("A", a, notes);
    note("B", b, notes);
    if (!isPositive(a) || !isPositive(b)) {
      notes.add("a value of 0 or less, or none at all, has no ratio");
      return new ComparedLine(a, b, null, null, "inconclusive", notes);
    }
    if (a.values().length < 2 || b.values().length < 2) {
      notes.add("need ≥ 2 values on each side");
      return new ComparedLine(a, b, ratioOfCenters(a, b), null, "inconclusive", notes);
    }
    LogRatio ratio = LogRatio.welch(b.values(), a.values());
    ConfidenceInterval interval = ratio.interval(CONFIDENCE);
    Decision decision = Decision.of(ratio, ratio.pValue(), a.margin());
    return new ComparedLine(a, b, ratio.ratio(), interval, verdict(decision, a), notes);
  }

  private static String verdict(Decision decision, Measurement measurement) {
    return switch (decision) {
      case EQUIVALENT -> "equivalent";
      case INCONCLUSIVE -> "inconclusive";
      case HIGHER -> measurement.lowerIsBetter() ? "worse" : "better";
      case LOWER -> measurement.lowerIsBetter() ? "better" : "worse";
    };
  }

  private static void note(String side, Measurement measurement, List<String> notes) {
    if (!measurement.note().isEmpty()) {
      notes.add(side + " " + measurement.note());
    }
  }

  private static boolean isPositive(Measurement measurement) {
    Double center = measurement.center();
    return center != null
        && center > 0
        && DoubleStream.of(measurement.values()).allMatch(v -> v > 0);
  }

  private static @Nullable Double ratioOfCenters(Measurement a, Measurement b) {
    Double ofA = bestCenter(a);
    Double ofB = bestCenter(b);
    return ofA == null || ofB == null ? null : (Double) (ofB / ofA);
  }

  private static @Nullable Double bestCenter(Measurement measurement) {
    return measurement.values().length == 0
        ? measurement.center()
        : (Double) Center.of(measurement.values());
  }
}
