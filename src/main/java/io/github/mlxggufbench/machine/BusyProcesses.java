package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.sampling.os.Oshi;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oshi.software.os.OSProcess;

/** Who else uses this machine's CPUs. */
public final class BusyProcesses {

  /**
   * A process at work.
   *
   * @param cores how many cores it kept busy: 0.25 = a quarter of one
   */
  public record Busy(long pid, String name, double cores) {}

  /** A process at one moment, with the CPU time it used so far. */
  record Used(long pid, String name, long startedAt, long cpuMs) {}

  private BusyProcesses() {}

  /**
   * Those that keep busy more than a share of a core, the busiest first; without this process and
   * what it started.
   */
  public static List<Busy> over(double cores, Duration watch) throws InterruptedException {
    List<Used> before = processes();
    long start = System.nanoTime();
    Thread.sleep(watch.toMillis());
    List<Used> after = processes();
    double elapsedMs = (System.nanoTime() - start) / 1e6;
    return between(before, after, elapsedMs, ours()).stream()
        .filter(busy -> busy.cores() > cores)
        .toList();
  }

  /** CPU time used between two readings; a pid that another process got meanwhile is left out. */
  static List<Busy> between(List<Used> before, List<Used> after, double elapsedMs, Set<Long> ours) {
    Map<Long, Used> earlier = new HashMap<>();
    before.forEach(process -> earlier.put(process.pid(), process));
    return after.stream()
        .filter(process -> !ours.contains(process.pid()))
        .flatMap(process -> {
          Used then = earlier.get(process.pid());
          return then == null || then.startedAt() != process.startedAt()
              ? Stream.empty()
              : Stream.of(
                  new Busy(
                      process.pid(), process.name(), (process.cpuMs() - then.cpuMs()) / elapsedMs));
        })
        .sorted(Comparator.comparingDouble(Busy::cores).reversed())
        .toList();
  }

  private static List<Used> processes() {
    return Oshi.os().getProcesses().stream()
        .map(process ->
            new Used(
                process.getProcessID(), process.getName(), process.getStartTime(), cpuMs(process)))
        .toList();
  }

  private static long cpuMs(OSProcess process) {
    return process.getKernelTime() + process.getUserTime();
  }

  private static Set<Long> ours() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }
}
