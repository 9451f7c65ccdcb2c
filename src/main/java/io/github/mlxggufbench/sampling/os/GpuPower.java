package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/**
 * The power of the GPUs at one moment, in a unit that may become known later only.
 *
 * @param reading as it was told
 * @param wattsPerUnit of the reading, and of all before it; null = not known so far
 * @param unknown why the unit is not known; null when it is
 */
public record GpuPower(double reading, @Nullable Double wattsPerUnit, @Nullable String unknown) {

  public static GpuPower ofWatts(double watts) {
    return new GpuPower(watts, 1.0, null);
  }

  /** Null while the unit is not known. */
  public @Nullable Double watts() {
    return wattsPerUnit == null ? null : Double.valueOf(reading * wattsPerUnit);
  }
}
