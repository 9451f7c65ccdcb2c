package io.github.mlxggufbench.sampling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sampler looks at; asked at every tick. */
interface Watched {
  /** {@link Watch}: what the benchmark of this JVM says. */
  Watched BY_THE_BENCHMARK =
      new Watched() {
        @Override
        public @Nullable List<EngineProcess> processes() {
          return Watch.processes();
        }

        @Override
        public Phase phase() {
          return Watch.phase();
        }
      };

  /** Null = there may be some, but which is not known; empty = there are none. */
  @Nullable List<EngineProcess> processes();

  /** Null where nobody says what is going on. */
  @Nullable Phase phase();

  /** Called between ticks, for what would make a tick slow. */
  default void betweenTicks() {}
}
