package io.github.mlxggufbench.analysis.figures;

import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The memory over one round of each build, for one workload of one pair.
 *
 * @param timelines at most one a format, GGUF first
 */
public record MemoryHistory(Workload workload, List<MemoryTimeline> timelines) {

  private static final double NS_PER_SECOND = 1e9;

  /** One history per workload, in the order run; the first round whose memory is known. */
  public static List<MemoryHistory> of(RunDirectory run, String pair) {
    Map<Workload, Map<Format, MemoryTimeline>> byWorkload = new TreeMap<>();
    rounds(run.samples(), pair)
        .forEach((key, ticks) ->
            Format.of(key.cell().format())
                .map(s -> new MemoryTimeline(s, key.round(), ticks))
                .filter(MemoryTimeline::known)
                .ifPresent(t ->
                    byWorkload
                        .computeIfAbsent(workload(key), w -> new LinkedHashMap<>())
                        .merge(t.format(), t, MemoryHistory::earlier)));
    return byWorkload.entrySet().stream()
        .map(e -> new MemoryHistory(e.getKey(), sorted(e.getValue())))
        .toList();
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

  private static MemoryTimeline earlier(MemoryTimeline a, MemoryTimeline b) {
    return b.round() < a.round() ? b : a;
  }

  private static List<MemoryTimeline> sorted(Map<Format, MemoryTimeline> timelines) {
    return timelines.values().stream()
        .sorted(Comparator.comparing(MemoryTimeline::format))
        .toList();
  }
}
