package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import oshi.software.os.OSProcess;

/**
 * A process by OSHI: bringing a held one up to date costs half of looking it up, and its start time
 * tells it from a later process with the same pid.
 */
final class OshiProcess implements HeldProcess {
  private static final long NS_PER_MS = 1_000_000;

  private final OSProcess process;
  private final CounterReader reader;
  private final Instant started;
  private final CpuUse cpu = new CpuUse();
  private ProcessCounters counters = ProcessCounters.UNKNOWN;

  OshiProcess(OSProcess process, CounterReader reader) {
    this.process = process;
    this.reader = reader;
    this.started = Instant.ofEpochMilli(process.getStartTime());
  }

  static @Nullable HeldProcess open(long pid, @Nullable Instant started) {
    OSProcess process = Oshi.process(pid);
    return process == null || !HeldProcess.isSameStart(started, process.getStartTime())
        ? null
        : new OshiProcess(process, CounterReader.of(Platform.current()));
  }

  @Override
  public long pid() {
    return process.getProcessID();
  }

  @Override
  public String name() {
    return process.getName();
  }

  @Override
  public boolean update(long nowNs) {
    if (!process.updateAttributes()
        || process.getState() == OSProcess.State.ZOMBIE
        || !HeldProcess.isSameStart(started, process.getStartTime())) {
      return false;
    }
    try {
      counters = reader.read(process);
    } catch (IOException gone) {
      return false;
    }
    cpu.read((process.getKernelTime() + process.getUserTime()) * NS_PER_MS, nowNs);
    return true;
  }

  @Override
  public ProcessCounters counters() {
    return counters;
  }

  @Override
  public @Nullable Double cpuPercent() {
    return cpu.percent();
  }
}
