package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Format;
import io.github.mlxggufbench.analysis.figures.MetricLabel;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One metric's verdict as words. */
record Finding(MetricComparison metric) {

  /** The better build, where one is. */
  Optional<Format> winner() {
    return switch (metric.verdict()) {
      case GGUF_BETTER -> Optional.of(Format.GGUF);
      case MLX_BETTER -> Optional.of(Format.MLX);
      case EQUIVALENT, INCONCLUSIVE, NOT_COMPARABLE -> Optional.empty();
    };
  }

  boolean isWonBy(Format format) {
    return winner().filter(format::equals).isPresent();
  }

  boolean is(Verdict verdict) {
    return metric.verdict() == verdict;
  }

  /** The metric within a sentence: {@code decode speed}. */
  String subject() {
    String label = MetricLabel.label(metric.metric());
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** What the winner does, with the factor: {@code decodes 12.4× faster [11.9, 12.9]}. */
  String lead() {
    Interval ratio = metric.ratio();
    if (ratio == null) {
      return "is better in " + subject();
    }
    boolean inMlxTerms = metric.verdict() == Verdict.MLX_BETTER;
    Interval ofWinner = inMlxTerms ? ratio : inverse(ratio);
    return switch (metric.metric()) {
      case "decode_tps" -> "decodes " + compared(ofWinner, "faster");
      case "prefill_tps" -> "reads prompts " + compared(ofWinner, "faster");
      case "ttft_ms" -> "starts to answer " + compared(inverse(ofWinner), "sooner");
      case "load_ms" -> "loads " + compared(inverse(ofWinner), "faster");
      default ->
          metric.metric().startsWith("memory_")
              ? "uses " + compared(ofWinner, "the memory")
              : "has " + compared(ofWinner, "the " + subject());
    };
  }

  /** What was not told apart, and how finely it could have been. */
  String undecided() {
    String detectable = Quantity.difference(metric.detectableEffect());
    return detectable.equals(Quantity.UNKNOWN)
        ? subject()
        : subject() + " (a difference below " + detectable + " cannot be told)";
  }

  /** Rounds of the build that has fewer. */
  int rounds() {
    return metric.gguf() == null || metric.mlx() == null
        ? 0
        : Math.min(metric.gguf().rounds(), metric.mlx().rounds());
  }

  private static String compared(Interval factor, String word) {
    String times = Quantity.times(factor.center()) + " " + word;
    String bounds = Quantity.ratio(factor).substring(Quantity.times(factor.center()).length());
    return times + bounds;
  }

  private static Interval inverse(Interval ratio) {
    return new Interval(
        1 / ratio.center(), inverse(ratio.hi()), inverse(ratio.lo()), ratio.confidence());
  }

  private static @Nullable Double inverse(@Nullable Double bound) {
    return bound == null || bound == 0 ? null : 1 / bound;
  }
}
