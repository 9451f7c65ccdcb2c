package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.energy.EnergyMeter;
import io.github.mlxggufbench.sampling.os.EngineProcesses;
import io.github.mlxggufbench.sampling.os.EngineTotals;
import io.github.mlxggufbench.sampling.os.GpuCounters;
import io.github.mlxggufbench.sampling.os.GpuReader;
import io.github.mlxggufbench.sampling.os.LatestPid;
import io.github.mlxggufbench.sampling.os.SystemReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads engine processes, machine and GPU of this platform. A GPU library that fails once is left
 * alone from then on: the memory of the processes must not go with it.
 */
final class PlatformTickReader implements TickReader {
  private static final long REFRESH_NS = TimeUnit.SECONDS.toNanos(1);

  private final EngineProcesses processes = new EngineProcesses();
  private final LatestPid latestPid = new LatestPid();
  private final SystemReader system = new SystemReader();
  private final @Nullable Long physicalBytes = system.totalBytes();
  private final EnergyMeter energy;
  private @Nullable GpuReader gpu;
  private List<EngineProcess> watched = List.of();
  private long refreshDueNs = System.nanoTime();

  PlatformTickReader(boolean gpu) {
    this.gpu = gpu ? open() : null;
    this.energy = new EnergyMeter(this.gpu != null && this.gpu.isSeparate());
  }

  @Override
  public Sample.Readings read(List<EngineProcess> now) {
    if (!now.equals(watched)) {
      processes.watch(EngineProcess.starts(now));
      watched = now;
    }
    EngineTotals engine = processes.read();
    GpuCounters gpuNow = gpuCounters();
    energy.read(System.nanoTime(), gpuNow.power());
    return new Sample.Readings(
        engine, percent(engine.counters().rssBytes(), physicalBytes), system.read(), gpuNow);
  }

  @Override
  public EnergyMeter energy() {
    return energy;
  }

  @Override
  public void betweenTicks() {
    if (!watched.isEmpty() && System.nanoTime() - refreshDueNs >= 0) {
      if (latestPid.changed()) {
        processes.refresh();
      }
      refreshDueNs = System.nanoTime() + REFRESH_NS;
    }
  }

  @Override
  public void close() {
    processes.close();
    latestPid.close();
    if (gpu != null) {
      gpu.close();
    }
  }

  private GpuCounters gpuCounters() {
    try {
      return gpu == null ? GpuCounters.UNKNOWN : gpu.read(System.nanoTime());
    } catch (RuntimeException | LinkageError e) {
      gpu = null;
      return GpuCounters.UNKNOWN;
    }
  }

  private static @Nullable GpuReader open() {
    try {
      return new GpuReader();
    } catch (RuntimeException | LinkageError e) {
      return null;
    }
  }

  private static @Nullable Double percent(@Nullable Long part, @Nullable Long whole) {
    return part == null || whole == null ? null : Double.valueOf(100.0 * part / whole);
  }
}
