package io.github.mlxggufbench.sampling.os;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a power that may be wrong by a factor of 1000 either way, found by what a GPU can
 * draw. OSHI 7.5 takes Apple's energy counter for µJ without asking for its unit; owners of M1 and
 * M4 machines see nJ. A unit is believed once each other one would mean a power that no such GPU
 * has: above the bound at any time, or next to none from a busy one. The two bounds are less than
 * 1000 apart, so a busy GPU leaves one unit at most.
 */
final class PowerScale {
  static final double HIGHEST_WATTS = 400;
  private static final double LOWEST_BUSY_WATTS = 0.5;
  private static final double BUSY_PERCENT = 90;

  private final List<Double> candidates = new ArrayList<>(List.of(1e-3, 1.0, 1e3));

  /**
   * A reading with its unit, if that is known by now; null = no reading.
   *
   * @param raw as it was told, in an unknown unit
   * @param utilizationPercent at the same time; null = unknown
   */
  @Nullable GpuPower power(@Nullable Double raw, @Nullable Double utilizationPercent) {
    if (raw == null || raw <= 0) {
      return null;
    }
    boolean busy = utilizationPercent != null && utilizationPercent >= BUSY_PERCENT;
    candidates.removeIf(scale -> !isPlausible(raw * scale, busy));
    return switch (candidates.size()) {
      case 0 -> new GpuPower(raw, null, "the power of the GPU fits no unit");
      case 1 -> new GpuPower(raw, candidates.get(0), null);
      default ->
          new GpuPower(raw, null, "the unit of the GPU's power shows only once it is 90 % busy");
    };
  }

  private static boolean isPlausible(double watts, boolean busy) {
    return watts <= HIGHEST_WATTS && (!busy || watts >= LOWEST_BUSY_WATTS);
  }
}
