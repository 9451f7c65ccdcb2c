package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.metrics.Metric;
import io.github.mlxggufbench.analysis.metrics.Series;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.stats.DetectableEffect;
import io.github.mlxggufbench.analysis.stats.HodgesLehmann;
import io.github.mlxggufbench.analysis.stats.LogRatio;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must be said beside a verdict, as lines for a person. */
final class Reasons {

  private static final double LEVEL = 0.05;

  private final List<String> lines = new ArrayList<>();

  private Reasons() {}

  /**
   * @param coarse the client's own error where it is larger than what the verdict rests on
   */
  static List<String> of(
      Evidence evidence, Verdict verdict, @Nullable HodgesLehmann ranks, @Nullable Double coarse) {
    Reasons reasons = new Reasons();
    reasons.notes("GGUF", evidence.gguf());
    reasons.notes("MLX", evidence.mlx());
    if (evidence.barrier() != null) {
      reasons.lines.add("not comparable: " + evidence.barrier().why());
    }
    LogRatio ratio = evidence.ratio();
    if (evidence.key().metric().isRate()) {
      double margin = evidence.key().metric().family().margin();
      reasons.add(SuccessRate.text(evidence.gguf(), evidence.mlx(), margin));
    } else if (ratio == null && evidence.key().metric().whyNoWinner() == null) {
      reasons.noRatio(evidence.matched());
    } else if (ratio != null) {
      reasons.matching(evidence.matched());
      reasons.confidence(ratio, evidence.key().metric().family().margin(), verdict, ranks);
    }
    if (coarse != null) {
      reasons.clientError(evidence.key().metric(), verdict, coarse);
    }
    return List.copyOf(reasons.lines);
  }

  private void add(String line) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  private void clientError(Metric metric, Verdict verdict, double error) {
    lines.add(
        "client_error: %s is smaller than the client's own error on this machine (p99 %s)"
            .formatted(
                verdict == Verdict.EQUIVALENT
                    ? "the margin of \"no practical difference\""
                    : "the difference of " + metric.name(),
                Quantity.of(error, metric.unit())));
  }

  private void notes(String format, Series series) {
    series.notes().forEach(note -> lines.add(format + ": " + note));
    if (series.rounds().isEmpty() && series.notes().isEmpty()) {
      lines.add(format + ": unknown: no round has a value");
    }
  }

  private void noRatio(Matched matched) {
    if (matched.gguf().length == 0 || matched.mlx().length == 0) {
      return;
    }
    lines.add(
        matched.bothAlwaysZero()
            ? "0 in every round of both builds"
            : matched.hasEnoughRounds()
                ? "a value of 0 or less has no ratio"
                : "need ≥ 2 rounds of each build, there are %d and %d"
                    .formatted(matched.gguf().length, matched.mlx().length));
  }

  private void matching(Matched matched) {
    if (matched.leftOut() > 0) {
      lines.add(
          matched.leftOut() + " round(s) without a partner in their block are not in the ratio");
    }
    if (!matched.paired()) {
      lines.add("rounds are not paired by block: drift over the session counts as difference");
    }
  }

  private void confidence(
      LogRatio ratio, double margin, Verdict verdict, @Nullable HodgesLehmann ranks) {
    if (verdict == Verdict.INCONCLUSIVE) {
      lines.add(
          String.format(
              Locale.ROOT,
              "these rounds could tell a difference of %s; %s would take about %,d rounds",
              Quantity.difference(DetectableEffect.of(ratio)),
              Quantity.percent(margin),
              DetectableEffect.roundsFor(ratio, margin)));
    }
    boolean hasWinner = verdict == Verdict.MLX_BETTER || verdict == Verdict.GGUF_BETTER;
    if (hasWinner
        && ranks != null
        && ratio.rounds() >= HodgesLehmann.PAIRS_FOR_SIGNIFICANCE
        && ranks.pValue() > LEVEL) {
      lines.add(
          String.format(
              Locale.ROOT, "the rank test does not confirm it (p = %.2f)", ranks.pValue()));
    }
  }
}
