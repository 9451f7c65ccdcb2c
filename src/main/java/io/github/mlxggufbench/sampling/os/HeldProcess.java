package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import oshi.software.os.OSProcess;

/**
 * One process, held open from tick to tick: bringing a held one up to date costs half of looking it
 * up, and its start time tells it from a later process with the same pid.
 */
final class HeldProcess {
  /** Some platforms derive the start from an uptime; no pid comes round again this soon. */
  private static final long START_TOLERANCE_MS = 1_000;

  private final OSProcess process;
  private final CounterReader reader;
  private final long startedMs;
  private long cpuMs = -1;
  private long cpuReadNs;
  private ProcessCounters counters = ProcessCounters.UNKNOWN;
  private @Nullable Double cpuPercent;

  HeldProcess(OSProcess process, CounterReader reader) {
    this.process = process;
    this.reader = reader;
    this.startedMs = process.getStartTime();
  }

  long pid() {
    return process.getProcessID();
  }

  String name() {
    return process.getName();
  }

  /**
   * Reads the process anew.
   *
   * @return false once it has ended, also when another process has taken its pid
   */
  boolean update(long nowNs) {
    if (!process.updateAttributes()
        || process.getState() == OSProcess.State.ZOMBIE
        || Math.abs(process.getStartTime() - startedMs) > START_TOLERANCE_MS) {
      return false;
    }
    try {
      counters = reader.read(process);
    } catch (IOException gone) {
      return false;
    }
    long cpuNowMs = process.getKernelTime() + process.getUserTime();
    boolean first = cpuMs < 0;
    cpuPercent = first ? null : percent(cpuNowMs - cpuMs, nowNs - cpuReadNs);
    cpuMs = cpuNowMs;
    cpuReadNs = nowNs;
    return true;
  }

  ProcessCounters counters() {
    return counters;
  }

  /** CPU use since the update before, 100 = one core; null after the first update. */
  @Nullable Double cpuPercent() {
    return cpuPercent;
  }

  private static @Nullable Double percent(long cpuMs, long wallNs) {
    return wallNs <= 0 || cpuMs < 0 ? null : Double.valueOf(100.0 * cpuMs * 1e6 / wallNs);
  }
}
