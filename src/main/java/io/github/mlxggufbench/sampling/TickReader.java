package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.energy.EnergyMeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the sampler's figures come from; a test puts another in its place. */
interface TickReader extends AutoCloseable {
  /** Reads everything once; may throw anything unchecked, which costs that tick its figures. */
  Sample.Readings read(List<EngineProcess> processes);

  /** What it has read of the machine's energy; null = it reads none. */
  default @Nullable EnergyMeter energy() {
    return null;
  }

  /** Called between ticks, for what would make a tick slow. */
  default void betweenTicks() {}

  @Override
  default void close() {}
}
