package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * Peak memory of one group of a round, such as a MoE domain: the highest private memory during its
 * measured requests, and the highest of the other parts in the snapshots around them.
 */
final class GroupMemory {

  private static final String WHY = "no snapshot around the requests of this group";

  private @Nullable Long privateBytes;
  private @Nullable Long swapBytes;
  private @Nullable Long modelFileBytes;
  private @Nullable Long vramBytes;
  private String unknown =
      Stream.of("private_bytes", "swap_bytes", "model_file_resident_bytes", "vram_bytes")
          .map(field -> "\"%s\": \"%s\"".formatted(field, WHY))
          .collect(Collectors.joining(", ", "{", "}"));

  private record Part(RoundKey round, String group) {}

  private GroupMemory() {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    Map<Part, GroupMemory> groups = new LinkedHashMap<>();
    Map<String, GroupMemory> ofRequest = new HashMap<>();
    for (Row row : run.requests()) {
      if (row.getString("phase").equals("measurement") && !row.getString("group").isEmpty()) {
        Part part = new Part(RoundKey.of(row), row.getString("group"));
        GroupMemory group = groups.computeIfAbsent(part, p -> new GroupMemory());
        group.privateBytes =
            higher(group.privateBytes, MemoryState.bytes(row, "memory_peak_bytes"));
        ofRequest.put(row.getString("request_id"), group);
      }
    }
    Map<RoundKey, MemoryState> baselines = new HashMap<>();
    for (Row row : run.memory()) {
      GroupMemory group = ofRequest.get(row.getString("request_id"));
      if (group != null) {
        group.add(MemoryState.of(row));
      } else if (row.getString("phase").equals("baseline")) {
        baselines.put(RoundKey.of(row), MemoryState.of(row));
      }
    }
    groups.forEach((part, group) ->
        group.addTo(
            into.open(
                FigureKey.of(part.round().cell(), part.group(), Metric.MEMORY_PEAK),
                part.round().cell().format()),
            baselines.get(part.round()),
            rounds.block(part.round().cell(), part.round().round())));
  }

  private void add(MemoryState snapshot) {
    privateBytes = higher(privateBytes, snapshot.privateBytes());
    swapBytes = higher(swapBytes, snapshot.swapBytes());
    modelFileBytes = higher(modelFileBytes, snapshot.modelFileBytes());
    vramBytes = higher(vramBytes, snapshot.vramBytes());
    unknown = snapshot.unknown();
  }

  private void addTo(Series series, @Nullable MemoryState baseline, Block block) {
    MemoryCost cost =
        baseline == null
            ? new MemoryCost.Unknown("no snapshot of phase baseline")
            : MemoryCost.of(
                new MemoryState(null, privateBytes, swapBytes, modelFileBytes, vramBytes, unknown),
                baseline);
    if (cost instanceof MemoryCost.Known known) {
      known.without().forEach(series::note);
      series.add(new RoundValue(block, known.total(), 0));
    } else if (cost instanceof MemoryCost.Unknown nothing) {
      series.note("unknown: " + nothing.why());
    }
  }

  private static @Nullable Long higher(@Nullable Long a, @Nullable Long b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return (Long) Math.max(a, b);
  }
}
