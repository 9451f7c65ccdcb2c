package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.EngineProcess;
import java.util.List;

/**
 * What processes that look like the build's engine held before its load.
 *
 * @param processes empty = there were none
 */
record MemoryBaseline(List<EngineProcess> processes, MemoryParts parts) {
  static final MemoryBaseline NOTHING = new MemoryBaseline(List.of(), MemoryParts.NOTHING);

  /**
   * What counts of it once the load has told which processes are the engine: a process that is not
   * one of them belongs to another model, and its memory is no part of this build's.
   */
  MemoryBaseline among(List<EngineProcess> loaded) {
    List<Long> pids = loaded.stream().map(EngineProcess::pid).toList();
    boolean foundAgain =
        processes.stream().anyMatch(process -> pids.contains(process.pid()) && process.lives());
    return foundAgain ? this : NOTHING;
  }
}
