package io.github.mlxggufbench.analysis.metrics;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/** The snapshots of one round by phase (the last of a phase counts), and its highest readings. */
final class MemoryRound {

  private final Map<String, MemoryState> phases = new HashMap<>();
  private @Nullable Long peakPrivate;
  private @Nullable Long peakSwap;
  private @Nullable Long peakModelFile;
  private @Nullable Long peakVram;

  void addSnapshot(Row row) {
    String phase = row.getString("phase");
    MemoryState state = MemoryState.of(row);
    phases.put(phase, state);
    if (!phase.equals("baseline")) {
      peakPrivate = max(peakPrivate, state.privateBytes());
      peakPrivate = max(peakPrivate, MemoryState.bytes(row, "peak_private_bytes"));
      peakSwap = max(peakSwap, state.swapBytes());
      peakModelFile = max(peakModelFile, state.modelFileBytes());
      peakVram = max(peakVram, state.vramBytes());
    }
  }

  void addTick(Row row) {
    if (!row.getString("phase").equals("baseline")) {
      peakPrivate = max(peakPrivate, MemoryState.bytes(row, "private_bytes"));
      peakSwap = max(peakSwap, MemoryState.bytes(row, "swap_bytes"));
    }
  }

  boolean has(String phase) {
    return phases.containsKey(phase);
  }

  MemoryCost cost(String phase) {
    MemoryState state = phases.get(phase);
    if (state == null) {
      return new MemoryCost.Unknown("no snapshot of phase " + phase);
    }
    return aboveBaseline(endedWithTheModel(phase, state) ? state.asBaseline() : state);
  }

  /** Processes that came with the load and are gone after the unload hold nothing. */
  private boolean endedWithTheModel(String phase, MemoryState state) {
    MemoryState baseline = phases.get("baseline");
    return phase.equals("recovered")
        && state.hasNoProcess()
        && baseline != null
        && baseline.hasNoProcess();
  }

  /** The highest of each part at any moment after the baseline: an upper bound of their sum. */
  MemoryCost peak() {
    MemoryState loaded = phases.get("loaded");
    return aboveBaseline(
        new MemoryState(
            null,
            peakPrivate,
            peakSwap,
            peakModelFile,
            peakVram,
            loaded == null ? "" : loaded.unknown()));
  }

  private MemoryCost aboveBaseline(MemoryState state) {
    MemoryState baseline = phases.get("baseline");
    return baseline == null
        ? new MemoryCost.Unknown("no snapshot of phase baseline")
        : MemoryCost.of(state, baseline);
  }

  private static @Nullable Long max(@Nullable Long a, @Nullable Long b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return Math.max(a, b);
  }
}
