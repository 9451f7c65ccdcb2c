package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.ArrayList;
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

  private static final List<String> FORMATS = List.of("gguf", "mlx");

  private final Figures figures;
  private final List<Reading> readings = new ArrayList<>();

  /**
   * A figure of a round.
   *
   * @param group part of the round that is compared on its own; empty = the whole
   */
  private record Reading(RoundKey key, String group, Metric metric, MemoryCost cost, Block block) {

    FigureKey whole() {
      return FigureKey.of(key.cell(), group, metric);
    }

    FigureKey part(String name) {
      return FigureKey.of(key.cell(), group, metric.part(name));
    }

    String format() {
      return key.cell().format();
    }
  }

  private MemoryFigures(Figures figures) {
    this.figures = figures;
  }

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
    MemoryFigures own = new MemoryFigures(into);
    memory.forEach(
        (key, round) -> own.read(key, round, measured.getOrDefault(key, Map.of()), rounds));
    own.readings.forEach(own::add);
    own.readings.forEach(own::explainParts);
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

  private void read(RoundKey key, MemoryRound round, Map<String, Row> requests, Rounds rounds) {
    Block block = rounds.block(key.cell(), key.round());
    for (PhaseMetric at : AT_PHASES) {
      if (round.has(at.phase())) {
        readings.add(new Reading(key, "", at.metric(), round.cost(at.phase()), block));
      }
    }
    if (!requests.isEmpty()) {
      MemoryCost peak = round.peak(requests.keySet());
      readings.add(new Reading(key, "", Metric.MEMORY_PEAK, peak, block));
    }
    byGroup(requests)
        .forEach((group, ids) ->
            readings.add(new Reading(key, group, Metric.MEMORY_PEAK, round.peak(ids), block)));
    if (round.has("recovered")) {
      readings.add(new Reading(key, "", Metric.MEMORY_RELEASED, round.released(), block));
    }
  }

  private void add(Reading reading) {
    Series series = figures.open(reading.whole(), reading.format());
    if (reading.cost() instanceof MemoryCost.Unknown unknown) {
      series.note("unknown: " + unknown.why());
    } else if (reading.cost() instanceof MemoryCost.Known known) {
      series.add(new RoundValue(reading.block(), known.total(), 0));
      addPart(reading, "private", known.privateBytes());
      addPart(reading, "model_file", known.modelFileBytes());
      if (known.vramBytes() != null) {
        addPart(reading, "vram", known.vramBytes());
      }
    }
  }

  private void addPart(Reading reading, String part, double bytes) {
    figures
        .open(reading.part(part), reading.format())
        .add(new RoundValue(reading.block(), bytes, 0));
  }

  private void explainParts(Reading reading) {
    if (reading.cost() instanceof MemoryCost.Unknown unknown) {
      for (String part : List.of("private", "model_file", "vram")) {
        explain(reading, part, "unknown: " + unknown.why());
      }
    } else if (reading.cost() instanceof MemoryCost.Known known && known.vramBytes() == null) {
      explain(reading, "vram", "this machine has none apart from private memory");
    }
  }

  /** A part that no build has is not shown, and needs no reason of its own. */
  private void explain(Reading reading, String part, String why) {
    FigureKey key = reading.part(part);
    if (FORMATS.stream().anyMatch(format -> figures.has(key, format))) {
      figures.open(key, reading.format()).note(why);
    }
  }
}
