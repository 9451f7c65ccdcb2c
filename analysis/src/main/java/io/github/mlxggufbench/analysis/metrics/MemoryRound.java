package io.github.mlxggufbench.analysis.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * The snapshots of one round by phase (the last of a phase counts), and by request with the ticks
 * between.
 */
final class MemoryRound {

  /** A snapshot and when it was taken. */
  private record Moment(@Nullable Long tNs, MemoryState state) {}

  /** What a tick saw. */
  private record Tick(long tNs, @Nullable Long privateBytes, @Nullable Long swapBytes) {}

  /** The snapshots around a request. */
  private static final class Around {
    private @Nullable Moment before;
    private @Nullable Moment after;
  }

  private final Map<String, MemoryState> phases = new HashMap<>();
  private final Map<String, Around> requests = new LinkedHashMap<>();
  private final List<Tick> ticks = new ArrayList<>();
  private @Nullable MemoryState lastLoaded;

  void addSnapshot(Row row) {
    String phase = row.getString("phase");
    MemoryState state = MemoryState.of(row);
    phases.put(phase, state);
    if (!phase.equals("baseline") && !phase.equals("recovered")) {
      lastLoaded = state;
    }
    String request = row.getString("request_id");
    if (!request.isEmpty()) {
      Around around = requests.computeIfAbsent(request, r -> new Around());
      Moment moment = new Moment(MemoryState.bytes(row, "t_ns"), state);
      if (phase.equals("before_request")) {
        around.before = moment;
      } else if (phase.equals("after_request")) {
        around.after = moment;
      }
    }
  }

  void addTick(Row row) {
    ticks.add(
        new Tick(
            row.getLong("t_ns"),
            MemoryState.bytes(row, "private_bytes"),
            MemoryState.bytes(row, "swap_bytes")));
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

  /** Processes that are known to have come with the load and are gone after the unload. */
  private boolean endedWithTheModel(String phase, MemoryState state) {
    MemoryState baseline = baseline();
    return phase.equals("recovered")
        && state.hasNoProcess()
        && baseline != null
        && baseline.hasNoProcess()
        && lastLoaded != null
        && !lastLoaded.hasNoProcess();
  }

  /** What was held right before the unload and is not any more. */
  MemoryCost released() {
    if (lastLoaded == null) {
      return new MemoryCost.Unknown("no snapshot of the loaded build");
    }
    MemoryCost held = aboveBaseline(lastLoaded);
    MemoryCost left = cost("recovered");
    if (held instanceof MemoryCost.Known before && left instanceof MemoryCost.Known after) {
      Double vramBefore = before.vramBytes();
      Double vramAfter = after.vramBytes();
      return new MemoryCost.Known(
          before.privateBytes() - after.privateBytes(),
          before.modelFileBytes() - after.modelFileBytes(),
          vramBefore == null || vramAfter == null ? null : (Double) (vramBefore - vramAfter));
    }
    return held instanceof MemoryCost.Unknown ? held : left;
  }

  /** The highest cost of one moment around any of these requests. */
  MemoryCost peak(Iterable<String> measured) {
    MemoryCost highest = null;
    for (String request : measured) {
      MemoryCost peak = peak(request);
      if (peak != null) {
        highest = highest == null ? peak : higher(highest, peak);
      }
    }
    return highest == null
        ? new MemoryCost.Unknown("no snapshots around a measured request")
        : highest;
  }

  /** The highest cost of one moment around a request; null without snapshots on both sides. */
  @Nullable MemoryCost peak(String request) {
    Around around = requests.get(request);
    if (around == null || around.before == null || around.after == null) {
      return null;
    }
    Moment before = around.before;
    Moment after = around.after;
    MemoryCost highest = higher(aboveBaseline(before.state()), aboveBaseline(after.state()));
    for (Tick tick : ticks) {
      if (tick.privateBytes() != null && within(tick.tNs(), before.tNs(), after.tNs())) {
        MemoryState then = before.state().at(tick.privateBytes(), tick.swapBytes(), after.state());
        highest = higher(highest, aboveBaseline(then));
      }
    }
    return highest;
  }

  private static boolean within(long tNs, @Nullable Long from, @Nullable Long to) {
    return from != null && to != null && tNs - from >= 0 && tNs - to <= 0;
  }

  /** Unknown when either is: what nobody saw may have been higher. */
  private static MemoryCost higher(MemoryCost a, MemoryCost b) {
    if (a instanceof MemoryCost.Known one && b instanceof MemoryCost.Known other) {
      return one.total() >= other.total() ? a : b;
    }
    return a instanceof MemoryCost.Unknown ? a : b;
  }

  private @Nullable MemoryState baseline() {
    MemoryState baseline = phases.get("baseline");
    MemoryState loaded = phases.get("loaded");
    return baseline == null || loaded == null ? baseline : baseline.asBaselineOf(loaded);
  }

  private MemoryCost aboveBaseline(MemoryState state) {
    MemoryState baseline = baseline();
    return baseline == null
        ? new MemoryCost.Unknown("no snapshot of phase baseline")
        : MemoryCost.of(state, baseline);
  }
}
