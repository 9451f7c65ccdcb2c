package io.github.mlxggufbench.sampling.energy;

import io.github.mlxggufbench.sampling.os.GpuPower;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Energy of this machine, read by a sampler at each of its ticks: of the processor packages, where
 * the kernel lets us, and of the GPUs, where they tell their power. A GPU that is part of a package
 * is not counted twice.
 */
public final class EnergyMeter {
  private static final int HISTORY = 1 << 16;

  private final Rapl rapl;
  private final boolean gpuIsSeparate;
  private final EnergyHistory packages = new EnergyHistory(HISTORY);
  private final EnergyHistory gpus = new EnergyHistory(HISTORY);
  private final PowerIntegral gpuPower = new PowerIntegral();
  private volatile @Nullable GpuPower latest;

  /**
   * @param gpuIsSeparate whether no GPU is part of a processor package
   */
  public EnergyMeter(boolean gpuIsSeparate) {
    this(Rapl.ROOT, gpuIsSeparate);
  }

  /**
   * @param powercap laid out as {@code /sys/class/powercap}
   * @param gpuIsSeparate whether no GPU is part of a processor package
   */
  public EnergyMeter(Path powercap, boolean gpuIsSeparate) {
    this.rapl = Rapl.of(powercap);
    this.gpuIsSeparate = gpuIsSeparate;
  }

  /**
   * Reads now.
   *
   * @param power of the GPUs at this moment; null = unknown, or not read this time
   */
  public void read(long nowNs, @Nullable GpuPower power) {
    Double joules = rapl.joules();
    if (joules != null) {
      packages.add(nowNs, joules);
    }
    if (power != null && (gpuIsSeparate || rapl.unknown() != null)) {
      gpus.add(nowNs, gpuPower.add(nowNs, power.reading()));
      latest = power;
    }
  }

  /** What is measured so far, such as {@code RAPL package-0}; empty = nothing. */
  public List<String> sources() {
    List<String> sources = new ArrayList<>(rapl.sources());
    if (latest != null && latest.unknown() == null) {
      sources.add("power of the GPU");
    }
    return sources;
  }

  /** Whether all that is measured was read at or after this moment. */
  public boolean reaches(long ns) {
    return (rapl.unknown() != null || packages.reaches(ns)) && (latest == null || gpus.reaches(ns));
  }

  /** Of a window, by {@link System#nanoTime}; the sum of all sources, or unknown. */
  public Energy between(long fromNs, long toNs) {
    String noRapl = rapl.unknown();
    GpuPower power = latest;
    if (noRapl != null && power == null) {
      return Energy.unknown(noRapl + "; no GPU tells its power");
    }
    Energy ofPackages = noRapl == null ? packages.between(fromNs, toNs) : Energy.of(0);
    Energy ofGpus = power == null ? Energy.of(0) : ofGpus(power, fromNs, toNs);
    if (ofPackages.joules() == null) {
      return ofPackages;
    }
    return ofGpus.joules() == null ? ofGpus : Energy.of(ofPackages.joules() + ofGpus.joules());
  }

  /** In the unit as it is known now: windows before it was known get it, too. */
  private Energy ofGpus(GpuPower power, long fromNs, long toNs) {
    Energy readings = gpus.between(fromNs, toNs);
    if (power.wattsPerUnit() == null) {
      return Energy.unknown(String.valueOf(power.unknown()));
    }
    return readings.joules() == null
        ? readings
        : Energy.of(readings.joules() * power.wattsPerUnit());
  }
}
