package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.MetricLabel;
import io.github.mlxggufbench.analysis.summary.ContextFinding;
import io.github.mlxggufbench.analysis.summary.ContextFinding.Crossover;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the winner depends on the length of the context, in a sentence. */
final class ContextText {

  private ContextText() {}

  static String of(ContextFinding finding) {
    return MetricLabel.label(finding.metric()) + ": " + outcome(finding) + ".";
  }

  private static String outcome(ContextFinding finding) {
    if (!finding.crossovers().isEmpty()) {
      return finding.crossovers().stream()
          .map(ContextText::crossover)
          .collect(Collectors.joining("; "));
    }
    int mlx = count(finding, Verdict.MLX_BETTER);
    int gguf = count(finding, Verdict.GGUF_BETTER);
    int all = finding.tokens().size();
    if (mlx + gguf == 0) {
      return "no build is ahead at any length " + range(finding.tokens());
    }
    String winner = mlx > 0 ? "MLX" : "GGUF";
    return mlx + gguf == all
        ? winner + " is better at every length " + range(finding.tokens())
        : "%s is better at %d of %d lengths %s, neither at the others"
            .formatted(winner, mlx + gguf, all, range(finding.tokens()));
  }

  private static String crossover(Crossover crossover) {
    return "%s is better up to %s tokens, %s from %s: they change places somewhere between"
        .formatted(
            crossover.from().toUpperCase(Locale.ROOT),
            tokens(crossover.above()),
            crossover.to().toUpperCase(Locale.ROOT),
            tokens(crossover.below()));
  }

  private static int count(ContextFinding finding, Verdict verdict) {
    return (int) finding.verdicts().stream().filter(verdict::equals).count();
  }

  private static String range(List<Integer> tokens) {
    return "from %s to %s tokens"
        .formatted(tokens(tokens.get(0)), tokens(tokens.get(tokens.size() - 1)));
  }

  private static String tokens(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
