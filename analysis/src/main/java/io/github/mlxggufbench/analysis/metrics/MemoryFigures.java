package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.Row;

/** Memory figures from the snapshots at the phase boundaries, and the peak from the samples too. */
final class MemoryFigures {

  private record PhaseMetric(String phase, Metric metric) {}

  private static final List<PhaseMetric> AT_PHASES =
      List.of(
          new PhaseMetric("loaded", Metric.MEMORY_LOADED),
          new PhaseMetric("idle", Metric.MEMORY_IDLE),
          new PhaseMetric("recovered", Metric.MEMORY_RECOVERED));

  private MemoryFigures() {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    Map<RoundKey, MemoryRound> memory = new LinkedHashMap<>();
    for (Row row : run.memory()) {
      memory.computeIfAbsent(RoundKey.of(row), k -> new MemoryRound()).addSnapshot(row);
    }
    for (Row row : run.samples()) {
      MemoryRound round = memory.get(RoundKey.of(row));
      if (round != null) {
        round.addTick(row);
      }
    }
    Map<RoundKey, Map<String, Row>> measured = measured(run);
    memory.forEach((key, round) -> {
      Map<String, Row> requests = measured.getOrDefault(key, Map.of());
      add(key, round, requests.keySet(), rounds, into);
      Block block = rounds.block(key.cell(), key.round());
      byGroup(requests)
          .forEach(
              (group, ids) -> add(key, group, Metric.MEMORY_PEAK, round.peak(ids), block, into));
    });
    ContextMemory.collect(run, memory, measured, rounds, into);
  }

  /** Measured requests by their id. */
  private static Map<RoundKey, Map<String, Row>> measured(RunDirectory run) {
    Map<RoundKey, Map<String, Row>> measured = new LinkedHashMap<>();
    for (int i = 0; i < run.requests().rowCount(); i++) {
      Row row = run.requests().row(i);
      if (row.getString("phase").equals("measurement")) {
        measured
            .computeIfAbsent(RoundKey.of(row), k -> new LinkedHashMap<>())
            .put(row.getString("request_id"), row);
      }
    }
    return measured;
  }

  /** The requests of each part of the cell that is compared on its own, such as a MoE domain. */
  private static Map<String, Set<String>> byGroup(Map<String, Row> requests) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    requests.forEach((id, row) -> {
      String group = row.getString("group");
      if (!group.isEmpty()) {
        groups.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(id);
      }
    });
    return groups;
  }

  private static void add(
      RoundKey key, MemoryRound round, Set<String> requests, Rounds rounds, Figures into) {
    Block block = rounds.block(key.cell(), key.round());
    for (PhaseMetric at : AT_PHASES) {
      if (round.has(at.phase())) {
        add(key, at.metric(), round.cost(at.phase()), block, into);
      }
    }
    if (!requests.isEmpty()) {
      add(key, Metric.MEMORY_PEAK, round.peak(requests), block, into);
    }
    if (round.has("recovered")) {
      add(key, Metric.MEMORY_RELEASED, round.released(), block, into);
    }
  }

  private static void add(RoundKey key, Metric metric, MemoryCost cost, Block block, Figures into) {
    add(key, "", metric, cost, block, into);
  }

  /**
   * @param group empty = the whole round
   */
  private static void add(
      RoundKey key, String group, Metric metric, MemoryCost cost, Block block, Figures into) {
    Series series = into.open(FigureKey.of(key.cell(), group, metric), key.cell().format());
    if (cost instanceof MemoryCost.Unknown unknown) {
      series.note("unknown: " + unknown.why());
    } else if (cost instanceof MemoryCost.Known known) {
      series.add(new RoundValue(block, known.total(), 0));
      addPart(key, group, metric.part("private"), known.privateBytes(), block, into);
      addPart(key, group, metric.part("model_file"), known.modelFileBytes(), block, into);
      if (known.vramBytes() != null) {
        addPart(key, group, metric.part("vram"), known.vramBytes(), block, into);
      }
    }
  }

  private static void addPart(
      RoundKey key, String group, Metric part, double bytes, Block block, Figures into) {
    into.open(FigureKey.of(key.cell(), group, part), key.cell().format())
        .add(new RoundValue(block, bytes, 0));
  }
}
