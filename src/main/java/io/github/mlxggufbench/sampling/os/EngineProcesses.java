package io.github.mlxggufbench.sampling.os;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oshi.software.os.OSProcess;

/**
 * The engine processes of a build and their descendants, held open from tick to tick. A process
 * that ended is never looked up again under its pid: what runs there later is another program.
 */
public final class EngineProcesses {
  private final CounterReader reader = CounterReader.of(Platform.current());
  private final Map<Long, HeldProcess> held = new LinkedHashMap<>();
  private Set<Long> roots = new LinkedHashSet<>();

  /** From now on these and their descendants; what is held already stays held. */
  public void watch(Collection<Long> pids) {
    Set<Long> wanted = withDescendants(pids);
    held.keySet().retainAll(wanted);
    wanted.forEach(this::hold);
    roots = new LinkedHashSet<>(pids);
  }

  /** Takes up processes that those alive have started meanwhile; costs some 10 ms. */
  public void refresh() {
    roots.retainAll(held.keySet());
    withDescendants(roots).forEach(this::hold);
  }

  /** Reads every process anew. */
  public EngineTotals read() {
    ProcessCounters sum = ProcessCounters.ZERO;
    Double cpu = null;
    for (HeldProcess process : new ArrayList<>(held.values())) {
      if (!process.update(System.nanoTime())) {
        held.remove(process.pid());
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

  private void hold(long pid) {
    if (!held.containsKey(pid)) {
      OSProcess process = Oshi.process(pid);
      if (process != null) {
        held.put(pid, new HeldProcess(process, reader));
      }
    }
  }

  private static Set<Long> withDescendants(Collection<Long> pids) {
    Set<Long> all = new LinkedHashSet<>(pids);
    for (long pid : pids) {
      // OSHI's own descendants list every process of the system twice: 19 ms and 27 MB.
      ProcessHandle.of(pid).stream()
          .flatMap(ProcessHandle::descendants)
          .forEach(child -> all.add(child.pid()));
    }
    return all;
  }

  private static @Nullable Double sumOfKnown(@Nullable Double a, @Nullable Double b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : Double.valueOf(a + b);
  }
}
