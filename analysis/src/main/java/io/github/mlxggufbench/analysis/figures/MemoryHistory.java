package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The memory over the rounds of one scenario of one pair.
 *
 * @param panels one a workload and build, in the order of workloads, GGUF first
 */
public record MemoryHistory(String scenario, List<Panel> panels) {

  private static final double NS_PER_SECOND = 1e9;

  /**
   * All rounds of one build in one workload whose memory is known.
   *
   * @param rounds in order, one at least
   */
  record Panel(Workload workload, Format format, List<MemoryTimeline> rounds) {

    /** The round that is drawn in full. */
    MemoryTimeline first() {
      return rounds.get(0);
    }
  }

  /** One history per scenario, the plainest first. */
  public static List<MemoryHistory> of(RunDirectory run, String pair) {
    Map<Workload, Map<Format, List<MemoryTimeline>>> workloads = new TreeMap<>();
    rounds(run.samples(), pair)
        .forEach((key, ticks) ->
            Format.of(key.cell().format())
                .map(s -> new MemoryTimeline(s, key.round(), ticks))
                .filter(MemoryTimeline::known)
                .ifPresent(t ->
                    workloads
                        .computeIfAbsent(workload(key), w -> new EnumMap<>(Format.class))
                        .computeIfAbsent(t.format(), f -> new ArrayList<>())
                        .add(t)));
    Map<String, List<Panel>> scenarios = new LinkedHashMap<>();
    workloads.forEach((workload, formats) ->
        formats.forEach((format, rounds) ->
            scenarios
                .computeIfAbsent(workload.scenario(), s -> new ArrayList<>())
                .add(new Panel(workload, format, sorted(rounds)))));
    return scenarios.entrySet().stream()
        .map(s -> new MemoryHistory(s.getKey(), s.getValue()))
        .toList();
  }

  /** Of the last workload alone: that of the longest context. */
  List<Panel> last() {
    Workload last = panels.get(panels.size() - 1).workload();
    return panels.stream().filter(p -> p.workload().equals(last)).toList();
  }

  private static Map<RoundKey, List<MemoryTimeline.Tick>> rounds(Table samples, String pair) {
    Map<RoundKey, List<MemoryTimeline.Tick>> rounds = new LinkedHashMap<>();
    Map<RoundKey, Long> starts = new LinkedHashMap<>();
    for (Row row : samples) {
      if (row.getString("pair").equals(pair)) {
        RoundKey key = RoundKey.of(row);
        long now = row.getLong("t_ns");
        long start = starts.computeIfAbsent(key, k -> now);
        rounds
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(
                new MemoryTimeline.Tick(
                    (now - start) / NS_PER_SECOND,
                    row.getString("phase"),
                    known(samples, row, "private_bytes"),
                    known(samples, row, "file_resident_bytes")));
      }
    }
    return rounds;
  }

  private static @Nullable Double known(Table samples, Row row, String column) {
    NumericColumn<?> values = samples.numberColumn(column);
    int index = row.getRowNumber();
    return values.isMissing(index) ? null : values.getDouble(index);
  }

  private static Workload workload(RoundKey key) {
    return new Workload(key.cell().benchmark(), Params.parse(key.cell().params()).values());
  }

  private static List<MemoryTimeline> sorted(List<MemoryTimeline> rounds) {
    return rounds.stream().sorted(Comparator.comparingInt(MemoryTimeline::round)).toList();
  }
}
