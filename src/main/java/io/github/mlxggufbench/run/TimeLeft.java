package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.PlannedRound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How long the rest of the plan will take, from the rounds that have run. */
public final class TimeLeft {
  private final Map<Cell, List<Duration>> taken = new HashMap<>();

  /** A round of this cell took so long. */
  public void add(Cell cell, Duration duration) {
    taken.merge(
        cell,
        List.of(duration),
        (before, one) -> {
          List<Duration> all = new ArrayList<>(before);
          all.addAll(one);
          return List.copyOf(all);
        });
  }

  /** Empty before the first round has run. */
  public Optional<Duration> estimate(List<PlannedRound> rest) {
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    Duration left = Duration.ZERO;
    for (PlannedRound round : rest) {
      left = left.plus(likeliest(round.cell()));
    }
    return Optional.of(left);
  }

  /**
   * The mean of the same cell; else of the same scenario and format; else of the same scenario;
   * else of all.
   */
  private Duration likeliest(Cell cell) {
    return mean(other -> other.equals(cell))
        .or(() ->
            mean(other ->
                other.benchmark().equals(cell.benchmark()) && other.format() == cell.format()))
        .or(() -> mean(other -> other.benchmark().equals(cell.benchmark())))
        .or(() -> mean(other -> true))
        .orElse(Duration.ZERO);
  }

  private Optional<Duration> mean(Predicate<Cell> like) {
    return taken.entrySet().stream()
        .filter(entry -> like.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .reduce(Duration::plus)
        .map(sum ->
            sum.dividedBy(
                taken.entrySet().stream()
                    .filter(entry -> like.test(entry.getKey()))
                    .mapToInt(entry -> entry.getValue().size())
                    .sum()));
  }
}
