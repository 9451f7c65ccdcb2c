package io.github.mlxggufbench.sampling.energy;

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
  private volatile boolean gpuTellsPower;

  /**
   * @param gpuIsSeparate whether no GPU is part of a processor package
   */
  public EnergyMeter(boolean gpuIsSeparate) {
    this(Rapl.ROOT, gpuIsSeparate);
  }

  /**
   * @param powercap the kernel's powercap tree
   */
  public EnergyMeter(Path powercap, boolean gpuIsSeparate) {
    this.rapl = Rapl.of(powercap);
    this.gpuIsSeparate = gpuIsSeparate;
  }

  /**
   * Reads now.
   *
   * @param gpuWatts of the GPUs at this moment; null = unknown, or not read this time
   */
  public void read(long nowNs, @Nullable Double gpuWatts) {
    Double joules = rapl.joules();
    if (joules != null) {
      packages.add(nowNs, joules);
    }
    if (gpuWatts != null && (gpuIsSeparate || rapl.unknown() != null)) {
      gpuTellsPower = true;
      gpus.add(nowNs, gpuPower.add(nowNs, gpuWatts));
    }
  }

  /** What is measured so far, such as {@code RAPL package-0}; empty = nothing. */
  public List<String> sources() {
    List<String> sources = new ArrayList<>(rapl.sources());
    if (gpuTellsPower) {
      sources.add("power of the GPU");
    }
    return sources;
  }

  /** Whether all that is measured was read at or after this moment. */
  public boolean reaches(long ns) {
    return (rapl.unknown() != null || packages.reaches(ns)) && (!gpuTellsPower || gpus.reaches(ns));
  }

  /** Of a window, by {@link System#nanoTime}; the sum of all sources, or unknown. */
  public Energy between(long fromNs, long toNs) {
    String noRapl = rapl.unknown();
    if (noRapl != null && !gpuTellsPower) {
      return Energy.unknown(noRapl + "; no GPU tells its power");
    }
    double sum = 0;
    for (EnergyHistory history :
        noRapl != null
            ? List.of(gpus)
            : gpuTellsPower ? List.of(packages, gpus) : List.of(packages)) {
      Energy part = history.between(fromNs, toNs);
      if (part.joules() == null) {
        return part;
      }
      sum += part.joules();
    }
    return Energy.of(sum);
  }
}
