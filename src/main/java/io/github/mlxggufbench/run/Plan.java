package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.PlannedRound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rounds of a run in the order they run, and what each cell is made of.
 *
 * @param cells in the order of their first round
 * @param skipped cells that cannot be measured, and why; no round is of them
 */
public record Plan(
    List<PlannedRound> rounds, Map<Cell, CellPlan> cells, Map<Cell, String> skipped) {

  /**
   * What the rounds of a cell have in common.
   *
   * @param warmup requests before the measured ones
   * @param requests measured iterations: requests of all groups together
   * @param settings the scenario's settings by YAML name
   * @param pauses that the scenario prescribes for a round, beside the settle times
   */
  public record CellPlan(
      ScenarioCatalogue.Scenario scenario,
      int rounds,
      int warmup,
      int requests,
      Map<String, String> settings,
      Duration pauses) {

    /** Requests that a round issues, warm-up included. */
    int issued() {
      return (warmup + requests) * scenario.keys().requestsAnIteration();
    }
  }

  /** The plan without these cells, which are on record with their reasons. */
  Plan skipping(Map<Cell, String> reasons) {
    Map<Cell, String> all = new LinkedHashMap<>(skipped);
    all.putAll(reasons);
    return new Plan(
        rounds.stream().filter(round -> !all.containsKey(round.cell())).toList(), cells, all);
  }

  /** The pairs that are measured, in the order of the file. */
  public List<PairConfig> pairs(BenchmarkConfig config) {
    Set<String> names = new LinkedHashSet<>();
    cells.keySet().forEach(cell -> names.add(cell.pair()));
    return config.pairs().stream().filter(pair -> names.contains(pair.name())).toList();
  }

  /** The builds that are measured: with {@code -p format=...} not both of every pair. */
  List<PairBuild> builds(BenchmarkConfig config) {
    List<PairBuild> builds = new ArrayList<>();
    for (PairConfig pair : pairs(config)) {
      for (Format format : Format.values()) {
        if (cells.keySet().stream()
            .anyMatch(cell -> cell.pair().equals(pair.name()) && cell.format() == format)) {
          builds.add(new PairBuild(pair, format));
        }
      }
    }
    return builds;
  }

  /** What a cell of the plan is made of. */
  CellPlan of(Cell cell) {
    CellPlan plan = cells.get(cell);
    if (plan == null) {
      throw new IllegalArgumentException("not of this plan: " + cell);
    }
    return plan;
  }

  /** Requests that the whole plan issues. */
  public int requests() {
    return rounds.stream().mapToInt(round -> of(round.cell()).issued()).sum();
  }

  static final class Builder {
    private final List<PlannedRound> rounds = new ArrayList<>();
    private final Map<Cell, CellPlan> cells = new LinkedHashMap<>();

    /**
     * Adds a cell of each format, interleaved. The order of formats is reversed every other block
     * (ABBA): a slow drift of the machine then weighs on both alike, where ABAB would always burden
     * the same one (type-I error at 10 % drift: 14 % for ABAB, 3 % for ABBA).
     */
    void add(List<Cell> formats, CellPlan plan) {
      for (Cell cell : formats) {
        cells.put(cell, plan);
      }
      for (int block = 0; block < plan.rounds(); block++) {
        for (int i = 0; i < formats.size(); i++) {
          int place = block % 2 == 0 ? i : formats.size() - 1 - i;
          rounds.add(new PlannedRound(block, block, formats.get(place)));
        }
      }
    }

    Plan build() {
      return new Plan(List.copyOf(rounds), cells, Map.of());
    }
  }
}
