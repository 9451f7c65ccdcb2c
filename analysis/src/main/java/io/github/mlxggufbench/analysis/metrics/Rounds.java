package io.github.mlxggufbench.analysis.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The rounds a run delivered, and the block each stands in. */
final class Rounds {

  private final String run;
  private final Map<Cell, SortedMap<Integer, Integer>> blocks = new HashMap<>();
  private final Map<Cell, SortedMap<Integer, Integer>> planned = new HashMap<>();

  private Rounds(String run) {
    this.run = run;
  }

  static Rounds of(RunDirectory run) {
    Rounds rounds = new Rounds(run.name());
    for (JsonNode entry : run.manifest().plan()) {
      if (entry.path("block").isInt()) {
        rounds
            .planned
            .computeIfAbsent(Cell.of(entry), c -> new TreeMap<>())
            .put(entry.path("round").asInt(), entry.path("block").asInt());
      }
    }
    rounds.deliver(run.loads(), false);
    rounds.deliver(run.requests(), true);
    return rounds;
  }

  private void deliver(Table table, boolean namesBlocks) {
    for (Row row : table) {
      RoundKey key = RoundKey.of(row);
      boolean named = namesBlocks && !row.isMissing("block");
      blocks
          .computeIfAbsent(key.cell(), c -> new TreeMap<>())
          .put(key.round(), named ? row.getInt("block") : plannedBlock(key.cell(), key.round()));
    }
  }

  /** Without a plan, the rounds of the same number are one block. */
  private int plannedBlock(Cell cell, int round) {
    return planned.getOrDefault(cell, new TreeMap<>()).getOrDefault(round, round);
  }

  Block block(Cell cell, int round) {
    Integer known = blocks.getOrDefault(cell, new TreeMap<>()).get(round);
    return new Block(run, known == null ? plannedBlock(cell, round) : known);
  }

  /** Round numbers of a cell that left rows, ascending. */
  int[] delivered(Cell cell) {
    return blocks.getOrDefault(cell, new TreeMap<>()).keySet().stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
