package io.github.mlxggufbench.analysis.leak;

import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One verdict over the rounds of a build, each a model load of its own:
 *
 * <ul>
 *   <li>a leak, when more than half of the rounds show one: with false alarms of 5 % in a round,
 *       that is 5 % with one round and below 1 % with three;
 *   <li>inconclusive, when fewer do, but any;
 *   <li>else bounded growth or none, when more than half of the rounds could tell: bounded growth
 *       as soon as one round shows it, for a cache that has filled once will fill again.
 * </ul>
 *
 * The rate and what could be seen are medians over the rounds. The interval reaches from the lowest
 * to the highest end of the rounds' intervals: on the safe side, and with one round its own.
 */
record RoundsTogether(List<Reading> readings) {

  LeakVerdict verdict() {
    if (count(LeakVerdict.LEAK) * 2 > readings.size()) {
      return LeakVerdict.LEAK;
    }
    int bounded = count(LeakVerdict.BOUNDED_GROWTH);
    if (count(LeakVerdict.LEAK) > 0 || (bounded + count(LeakVerdict.NONE)) * 2 <= readings.size()) {
      return LeakVerdict.INCONCLUSIVE;
    }
    return bounded > 0 ? LeakVerdict.BOUNDED_GROWTH : LeakVerdict.NONE;
  }

  private int count(LeakVerdict verdict) {
    return (int) readings.stream().filter(r -> r.verdict() == verdict).count();
  }

  @Nullable Interval rate() {
    List<ConfidenceInterval> rates =
        readings.stream().map(Reading::rate).filter(Objects::nonNull).toList();
    if (rates.isEmpty()) {
      return null;
    }
    return new Interval(
        median(rates.stream().map(ConfidenceInterval::center).toList()),
        rates.stream().mapToDouble(ConfidenceInterval::lo).min().orElseThrow(),
        rates.stream().mapToDouble(ConfidenceInterval::hi).max().orElseThrow(),
        rates.get(0).confidence());
  }

  @Nullable Double detectableRate() {
    return medianOf(Reading::detectableRate);
  }

  /** Of the rounds that level off. */
  @Nullable Double cap() {
    return verdict() == LeakVerdict.BOUNDED_GROWTH ? medianOf(Reading::cap) : null;
  }

  /** How many rounds leak; without any, what those that decide say, each reason once. */
  String why() {
    LeakVerdict verdict = verdict();
    int leaks = count(LeakVerdict.LEAK);
    if (leaks > 0) {
      return "in %d of %d rounds memory grows without an end in sight"
          .formatted(leaks, readings.size());
    }
    return readings.stream()
        .filter(r -> r.verdict() == verdict)
        .map(Reading::why)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private @Nullable Double medianOf(Function<Reading, @Nullable Double> figure) {
    List<Double> known = readings.stream().map(figure).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : (Double) median(known);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
