package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.run.fit.MemoryNeed;
import io.github.mlxggufbench.run.fit.MemoryRoom;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a run whose builds do not fit into this machine's memory: a load beyond it swaps, or
 * takes other programs and the desktop with it. A server on another machine has to know for itself.
 */
final class RoomInMemory {
  private final MemoryRoom room;
  private final boolean forced;
  private final Journal journal;

  /**
   * @param forced whether what does not fit is warned of only
   */
  RoomInMemory(MemoryRoom room, boolean forced, Journal journal) {
    this.room = room;
    this.forced = forced;
    this.journal = journal;
  }

  /**
   * @throws RunException when one of the builds does not fit, with the sum on one line
   */
  void require(List<PairBuild> builds, ServedModels models) throws RunException {
    for (PairBuild build : builds) {
      ServedModels.Served served = models.build(build.pair().name(), build.format());
      Long sizeBytes = served.model().sizeBytes();
      if (sizeBytes != null && ProcessDiscovery.elsewhere(served.url()).isEmpty()) {
        require(
            MemoryNeed.of(
                served.model().key(),
                sizeBytes,
                served.kvCache(),
                build.pair().load().contextLength()));
      }
    }
  }

  void require(MemoryNeed need) throws RunException {
    Optional<String> shortfall = room.shortfall(need);
    if (shortfall.isEmpty()) {
      return;
    }
    if (!forced) {
      throw new RunException(
          ExitCode.UNAVAILABLE,
          shortfall.get()
              + "; close other programs, choose a smaller build or context, or load it anyway:"
              + " --force");
    }
    journal.event(
        "warning",
        Map.of(
            "code",
            "memory_short",
            "text",
            shortfall.get(),
            "remedy",
            "close other programs, or choose a smaller build or context"));
  }
}
