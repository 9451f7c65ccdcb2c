package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakRound;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one build's memory grew: every round from 0 at its first request, so that rounds lie on each
 * other and small growth shows beside a large model.
 */
record GrowthCurve(Format format, LeakFinding finding) {

  /** Where the burn-in ends, as a fraction of the requests. */
  private static final double BURN_IN = 0.4;

  private static final int FEWEST = 3;

  /** A request's number, from 1, and the bytes that memory has grown by since the first. */
  record Point(int request, double bytes) {}

  /** A straight line between two requests. */
  record Line(Point from, Point to) {}

  static Optional<GrowthCurve> of(LeakFinding finding) {
    return Format.of(finding.format())
        .map(format -> new GrowthCurve(format, finding))
        .filter(curve -> curve.points().findAny().isPresent());
  }

  /** Stretches of known memory, round by round: a gap stays a gap. */
  List<List<Point>> stretches() {
    return finding.rounds().stream().flatMap(r -> stretches(r).stream()).toList();
  }

  private static List<List<Point>> stretches(LeakRound round) {
    double first = first(round);
    List<List<Point>> stretches = new ArrayList<>();
    List<Point> stretch = new ArrayList<>();
    for (int i = 0; i < round.memory().size(); i++) {
      Double bytes = round.memory().get(i);
      if (bytes != null) {
        stretch.add(new Point(i + 1, bytes - first));
      } else if (!stretch.isEmpty()) {
        stretches.add(stretch);
        stretch = new ArrayList<>();
      }
    }
    if (!stretch.isEmpty()) {
      stretches.add(stretch);
    }
    return stretches;
  }

  private static double first(LeakRound round) {
    return round.memory().stream().filter(Objects::nonNull).findFirst().orElse(0.0);
  }

  int requests() {
    return finding.rounds().stream().mapToInt(r -> r.memory().size()).max().orElse(0);
  }

  /** Whether a round has enough values to see a course in. */
  boolean showsCourse() {
    return finding.rounds().stream()
        .anyMatch(r -> r.memory().stream().filter(Objects::nonNull).count() >= FEWEST);
  }

  double[] values() {
    return points().mapToDouble(Point::bytes).toArray();
  }

  private Stream<Point> points() {
    return stretches().stream().flatMap(List::stream);
  }

  /** The fitted growth after the burn-in, or the level that memory stays at; null when unknown. */
  @Nullable Line trend() {
    int from = (int) Math.ceil(requests() * BURN_IN) + 1;
    Double fitted = slope();
    if (fitted == null || from >= requests()) {
      return null;
    }
    double slope = fitted;
    double[] rests =
        points()
            .filter(p -> p.request() >= from)
            .mapToDouble(p -> p.bytes() - slope * p.request())
            .sorted()
            .toArray();
    if (rests.length == 0) {
      return null;
    }
    double intercept = (rests[(rests.length - 1) / 2] + rests[rests.length / 2]) / 2;
    return new Line(
        new Point(from, intercept + slope * from),
        new Point(requests(), intercept + slope * requests()));
  }

  private @Nullable Double slope() {
    Interval rate = finding.rate();
    if (rate == null || !Double.isFinite(rate.center())) {
      return null;
    }
    return finding.cap() == null ? (Double) rate.center() : (Double) 0.0;
  }
}
