package io.github.mlxggufbench.sampling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sampler of this JVM looks at now: JMH creates profiler and benchmark state apart from
 * each other, so they meet here. The benchmark writes, the sampler reads; both at any time.
 */
public final class Watch {
  private static volatile Phase phase = Phase.BASELINE;
  private static volatile @Nullable List<EngineProcess> processes = List.of();

  private Watch() {}

  /** A phase starts now. */
  public static void phase(Phase now) {
    phase = now;
  }

  public static Phase phase() {
    return phase;
  }

  /** The engine processes of the build from now on; empty before load and after unload. */
  public static void processes(List<EngineProcess> now) {
    processes = List.copyOf(now);
  }

  /** Null = there may be some, but which is not known. */
  static @Nullable List<EngineProcess> processes() {
    return processes;
  }

  /** There may be processes, but which is not known: while a load is under way, or for good. */
  public static void processesUnknown() {
    processes = null;
  }
}
