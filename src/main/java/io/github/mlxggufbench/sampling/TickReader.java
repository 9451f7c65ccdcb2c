package io.github.mlxggufbench.sampling;

import java.util.List;

/** Where the sampler's figures come from; a test puts another in its place. */
interface TickReader extends AutoCloseable {
  /** Reads everything once; may throw anything unchecked, which costs that tick its figures. */
  Sample.Readings read(List<EngineProcess> processes);

  /** Called between ticks, for what would make a tick slow. */
  default void betweenTicks() {}

  @Override
  default void close() {}
}
