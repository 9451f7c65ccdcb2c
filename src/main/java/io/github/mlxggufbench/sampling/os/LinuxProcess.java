package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import oshi.software.common.os.linux.LinuxOperatingSystem;
import oshi.software.os.OSProcess;

/**
 * A process by its own files of {@code /proc}: a third of the time of OSHI's update, next to no
 * garbage, and no way to read another process by mistake.
 */
final class LinuxProcess implements HeldProcess {
  private static final long NS_PER_TICK = TimeUnit.SECONDS.toNanos(1) / ticksPerSecond();

  private final long pid;
  private final String name;
  private final ProcFile stat;
  private final ProcFile status;
  private final SizeLines lines = ProcStatus.lines();
  private final CpuUse cpu = new CpuUse();
  private ProcessCounters counters = ProcessCounters.UNKNOWN;

  private LinuxProcess(long pid, String name, ProcFile stat, ProcFile status) {
    this.pid = pid;
    this.name = name;
    this.stat = stat;
    this.status = status;
  }

  static @Nullable HeldProcess open(long pid, @Nullable Instant started) {
    ProcFile stat = null;
    ProcFile status = null;
    boolean held = false;
    try {
      // The files first: OSHI speaks of a later process of this pid only when these have ended.
      stat = new ProcFile(pid, "stat");
      status = new ProcFile(pid, "status");
      OSProcess process = Oshi.process(pid);
      stat.read();
      if (process == null || !HeldProcess.isSameStart(started, process.getStartTime())) {
        return null;
      }
      held = true;
      return new LinuxProcess(pid, process.getName(), stat, status);
    } catch (IOException gone) {
      return null;
    } finally {
      if (!held) {
        close(stat);
        close(status);
      }
    }
  }

  @Override
  public long pid() {
    return pid;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean update(long nowNs) {
    ProcStat now;
    try {
      stat.read();
      now = ProcStat.parse(stat);
      if (now.zombie()) {
        return false;
      }
      status.read();
    } catch (IOException gone) {
      return false;
    }
    counters = ProcStatus.parse(status, lines);
    cpu.read(now.cpuTicks() * NS_PER_TICK, nowNs);
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

  @Override
  public void close() {
    stat.close();
    status.close();
  }

  private static void close(@Nullable ProcFile file) {
    if (file != null) {
      file.close();
    }
  }

  private static long ticksPerSecond() {
    return Oshi.os() instanceof LinuxOperatingSystem linux ? linux.getHz() : 100;
  }
}
