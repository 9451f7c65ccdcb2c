package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;
import java.util.Objects;

/** How sure a piece of advice is, and on what that rests. */
final class Certainty {

  private Certainty() {}

  static String of(PairSummary pair, List<Finding> headlines) {
    StringBuilder text = new StringBuilder();
    int rounds = headlines.stream().mapToInt(Finding::rounds).min().orElse(0);
    text.append(rounds == 1 ? "1 round" : rounds + " rounds").append(" of each build");
    headlines.stream()
        .map(f -> f.metric().ratio())
        .filter(r -> r != null && r.lo() != null)
        .findFirst()
        .ifPresent(
            r -> text.append(", ").append(Quantity.percent(r.confidence())).append(" intervals"));
    headlines.stream()
        .filter(f -> f.winner().isPresent())
        .map(f -> f.metric().pHolm())
        .filter(Objects::nonNull)
        .max(Double::compare)
        .ifPresent(p -> text.append(", p ").append(Quantity.probability(p)).append(" (Holm)"));
    return text.append("; ").append(LikeForLike.of(pair).counts()).append('.').toString();
  }
}
