package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Format;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** From the verdicts of a pair to the sentence a person came for. */
final class Advisor {

  private final PairSummary pair;
  private final List<Finding> headlines;

  private Advisor(PairSummary pair) {
    this.pair = pair;
    this.headlines = Headlines.of(pair);
  }

  static Advice of(PairSummary pair) {
    return new Advisor(pair).advise();
  }

  private Advice advise() {
    Set<Format> winners = EnumSet.noneOf(Format.class);
    headlines.forEach(f -> f.winner().ifPresent(winners::add));
    if (winners.size() > 1) {
      return advice("trade", "", "It is a trade-off: " + tradeOff() + ".");
    }
    if (winners.size() == 1) {
      return clear(winners.iterator().next());
    }
    if (headlines.isEmpty()) {
      return advice("undecided", "", "No verdict: nothing was measured in both builds.");
    }
    if (headlines.stream().allMatch(f -> f.is(Verdict.NOT_COMPARABLE))) {
      return advice("undecided", "", "No verdict: the two builds are not like for like.");
    }
    if (headlines.stream().allMatch(f -> f.is(Verdict.EQUIVALENT))) {
      return advice(
          "either", "", "Either build will do: no practical difference in " + subjects() + ".");
    }
    return advice("undecided", "", "No verdict yet: the builds could not be told apart.");
  }

  /** One build wins whatever was decided; how firmly to say it depends on what was not. */
  private Advice clear(Format winner) {
    boolean open =
        headlines.stream()
            .anyMatch(f -> f.is(Verdict.INCONCLUSIVE) || f.is(Verdict.NOT_COMPARABLE));
    String verb = open ? "Lean towards the " : "Run the ";
    String why = sentence(those(f -> f.isWonBy(winner)));
    return advice(
        open ? "lean" : "run", winner.id(), verb + winner.label() + " build: it " + why + ".");
  }

  private String tradeOff() {
    return headlines.stream()
        .flatMap(f -> f.winner().stream())
        .distinct()
        .map(winner -> winner.label() + " " + sentence(those(f -> f.isWonBy(winner))))
        .collect(Collectors.joining("; "));
  }

  private Advice advice(String kind, String winner, String headline) {
    return new Advice(
        kind,
        winner,
        headline,
        besides(kind),
        Certainty.of(pair, headlines),
        Misgivings.of(pair, headlines));
  }

  private List<String> besides(String kind) {
    List<String> lines = new ArrayList<>();
    List<Finding> equal = those(f -> f.is(Verdict.EQUIVALENT));
    if (!equal.isEmpty() && !kind.equals("either")) {
      lines.add(
          "No practical difference: " + join(equal.stream().map(Finding::subject).toList()) + ".");
    }
    List<Finding> open = those(f -> f.is(Verdict.INCONCLUSIVE));
    if (!open.isEmpty()) {
      lines.add("Undecided: " + join(open.stream().map(Finding::undecided).toList()) + ".");
    }
    pair.contexts().stream()
        .filter(c -> !c.crossovers().isEmpty() && isHeadline(c.metric()))
        .forEach(c -> lines.add("It depends on the context. " + ContextText.of(c)));
    List<Finding> unlike = those(f -> f.is(Verdict.NOT_COMPARABLE));
    if (!unlike.isEmpty()) {
      lines.add("Not comparable: " + join(unlike.stream().map(Finding::subject).toList()) + ".");
    }
    return lines;
  }

  private boolean isHeadline(String metric) {
    return headlines.stream().anyMatch(f -> f.metric().metric().equals(metric));
  }

  private List<Finding> those(Predicate<Finding> which) {
    return headlines.stream().filter(which).toList();
  }

  private String subjects() {
    return join(headlines.stream().map(Finding::subject).toList());
  }

  private static String sentence(List<Finding> findings) {
    return join(findings.stream().map(Finding::lead).toList());
  }

  static String join(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
