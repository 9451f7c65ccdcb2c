package io.github.mlxggufbench.sampling.os;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engine processes of a build and their descendants, held open from tick to tick. A process
 * that ended is never looked up again under its pid: what runs there later is another program.
 */
public final class EngineProcesses implements AutoCloseable {
  private final Map<Long, HeldProcess> held = new LinkedHashMap<>();
  private Set<Long> roots = new LinkedHashSet<>();

  /** From now on these, whenever they were started, and their descendants. */
  public void watch(Collection<Long> pids) {
    Map<Long, @Nullable Instant> starts = new LinkedHashMap<>();
    pids.forEach(pid -> starts.put(pid, null));
    watch(starts);
  }

  /**
   * From now on these and their descendants; what is held already stays held.
   *
   * @param starts pids with their start, by which one that came round again is left alone; null =
   *     not known
   */
  public void watch(Map<Long, @Nullable Instant> starts) {
    Set<Long> wanted = Descendants.with(starts.keySet());
    held.values()
        .removeIf(process -> {
          boolean goes = !wanted.contains(process.pid());
          if (goes) {
            process.close();
          }
          return goes;
        });
    roots = new LinkedHashSet<>(starts.keySet());
    starts.forEach(this::hold);
    refresh();
  }

  /** Takes up processes that those alive have started meanwhile. */
  public void refresh() {
    roots.retainAll(held.keySet());
    Descendants.with(roots).forEach(pid -> hold(pid, null));
  }

  /** Reads every process anew. */
  public EngineTotals read() {
    ProcessCounters sum = ProcessCounters.ZERO;
    Double cpu = null;
    for (HeldProcess process : new ArrayList<>(held.values())) {
      if (!process.update(System.nanoTime())) {
        held.remove(process.pid());
        process.close();
        continue;
      }
      sum = sum.plus(process.counters());
      cpu = sumOfKnown(cpu, process.cpuPercent());
    }
    int alive = held.size();
    return new EngineTotals(alive, alive == 0 ? ProcessCounters.UNKNOWN : sum, cpu);
  }

  /** Pid and executable name of those that were alive at the last reading. */
  public Map<Long, String> alive() {
    Map<Long, String> names = new LinkedHashMap<>();
    held.values().forEach(process -> names.put(process.pid(), process.name()));
    return names;
  }

  @Override
  public void close() {
    held.values().forEach(HeldProcess::close);
    held.clear();
  }

  private void hold(long pid, @Nullable Instant started) {
    if (!held.containsKey(pid)) {
      HeldProcess process = HeldProcess.of(pid, started);
      if (process != null) {
        held.put(pid, process);
      }
    }
  }

  private static @Nullable Double sumOfKnown(@Nullable Double a, @Nullable Double b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : Double.valueOf(a + b);
  }
}
