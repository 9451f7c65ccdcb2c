package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Format;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What speaks against a verdict, or against a build whatever the verdict. */
final class Misgivings {

  private Misgivings() {}

  static List<String> of(PairSummary pair, List<Finding> headlines) {
    List<String> misgivings = new ArrayList<>();
    addUnlike(pair, misgivings);
    headlines.stream()
        .filter(f -> f.metric().withinClientError())
        .forEach(f -> misgivings.add(beyondTheClient(f)));
    for (Format format : Format.values()) {
      addLeak(pair, format, false, misgivings);
      addLeak(pair, format, true, misgivings);
    }
    for (Format format : Format.values()) {
      addFailures(pair, format, misgivings);
    }
    return misgivings;
  }

  private static void addUnlike(PairSummary pair, List<String> misgivings) {
    List<String> unlike =
        LikeForLike.of(pair).with(AuditFinding.Result.DIFFERS).stream()
            .map(a -> LikeForLike.label(a) + " (GGUF " + a.gguf() + ", MLX " + a.mlx() + ")")
            .toList();
    if (!unlike.isEmpty()) {
      misgivings.add("Not like for like: " + Advisor.join(unlike) + ".");
    }
  }

  private static String beyondTheClient(Finding finding) {
    return "The verdict on %s rests on less than the client’s own error (%s at p99)."
        .formatted(
            finding.subject(),
            Quantity.of(finding.metric().clientError(), finding.metric().unit()));
  }

  /** The longest curve speaks: what grows over ten requests may level off over a hundred. */
  private static void addLeak(
      PairSummary pair, Format format, boolean overReloads, List<String> misgivings) {
    pair.leaks().stream()
        .filter(l -> l.format().equals(format.id()) && l.overReloads() == overReloads)
        .max(Comparator.comparingInt(LeakFinding::requests))
        .filter(l -> l.verdict() == LeakVerdict.LEAK)
        .ifPresent(
            l -> misgivings.add("The " + format.label() + " build’s " + LeakSentence.grows(l)));
  }

  private static void addFailures(PairSummary pair, Format format, List<String> misgivings) {
    pair.metrics().stream()
        .filter(m -> m.metric().equals("success_rate"))
        .map(m -> rate(m, format))
        .filter(Objects::nonNull)
        .min(Double::compare)
        .filter(lowest -> lowest < 1)
        .ifPresent(lowest ->
            misgivings.add(
                "Not every request to the %s build succeeded: %s in the worst workload."
                    .formatted(format.label(), Quantity.percent(lowest))));
  }

  private static @Nullable Double rate(MetricComparison metric, Format format) {
    FormatFigure figure = format == Format.GGUF ? metric.gguf() : metric.mlx();
    return figure == null ? null : figure.center();
  }
}
