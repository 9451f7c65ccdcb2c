package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.os.EngineProcesses;
import io.github.mlxggufbench.sampling.os.EngineTotals;
import io.github.mlxggufbench.sampling.os.ProcessCounters;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the memory of the engine processes has come to rest, by counters that cost the same
 * at any model size, and puts on record how long that took.
 */
final class EngineRest implements AutoCloseable {
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
  private static final int READINGS = 10;

  private final EngineProcesses engine = new EngineProcesses();
  private final RoundJournal journal;
  private final Duration longest;

  EngineRest(List<EngineProcess> processes, RoundJournal journal, Duration longest) {
    engine.watch(EngineProcess.starts(processes));
    this.journal = journal;
    this.longest = longest;
  }

  /** Bytes held now; null = unknown, or no process is left. */
  @Nullable Long heldBytes() {
    return read().bytes();
  }

  void afterLoad() {
    await("loaded", Settling.loaded(longest));
  }

  /**
   * @param before held right before the unload; null = unknown
   */
  void afterUnload(@Nullable Long before) {
    if (before != null) {
      await("recovered", Settling.unloaded(longest, before));
    }
  }

  @Override
  public void close() {
    engine.close();
  }

  private void await(String phase, Settling settling) {
    if (longest.isZero()) {
      return;
    }
    long startNs = System.nanoTime();
    Settling.State state = settling.add(read());
    while (state == Settling.State.MOVING) {
      Pause.of(pause());
      state = settling.add(read());
    }
    if (state != Settling.State.UNKNOWN) {
      record(phase, state == Settling.State.SETTLED, (System.nanoTime() - startNs) / 1e9);
    }
  }

  private Duration pause() {
    Duration pause = Settling.stretch(longest).dividedBy(READINGS);
    if (pause.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void record(String phase, boolean settled, double seconds) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("phase", phase);
    fields.put("seconds", seconds);
    fields.put("settled", settled);
    journal.event("settled", fields);
    if (!settled) {
      journal.warning(
          "memory_not_settled",
          String.format(
              Locale.ROOT,
              "the engine's memory still changed %.1f s after the %s",
              seconds,
              phase.equals("loaded") ? "load" : "unload"),
          "raise settle in benchmark.yaml, or end what else uses the engine");
    }
  }

  private Settling.Reading read() {
    EngineTotals totals = engine.read();
    ProcessCounters counters = totals.counters();
    Long held = counters.privateBytes();
    if (held != null) {
      // What the platform does not count apart does not tell of a change either.
      held += counters.fileResidentBytes() == null ? 0 : counters.fileResidentBytes();
      held += counters.swapBytes() == null ? 0 : counters.swapBytes();
    }
    return new Settling.Reading(System.nanoTime(), totals.alive(), held);
  }
}
