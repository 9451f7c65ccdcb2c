package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.embedded.modelfile.KvCache;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.run.fit.MemoryNeed;
import io.github.mlxggufbench.server.ServerException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The largest build that a run loads: it is alone in memory, so it is the one that must fit. */
public final class Largest {
  private final Map<ChosenPair, Inventory> pairs;

  public Largest(Map<ChosenPair, Inventory> pairs) {
    this.pairs = pairs;
  }

  /** Null when none of a known size is there: {@link PairCheck} says why. */
  @Nullable MemoryNeed need() {
    MemoryNeed largest = null;
    for (Map.Entry<ChosenPair, Inventory> pair : pairs.entrySet()) {
      for (FoundBuild build : builds(pair.getKey(), pair.getValue())) {
        MemoryNeed need = need(build, pair.getKey().pair().load().contextLength());
        if (need != null && (largest == null || need.totalBytes() > largest.totalBytes())) {
          largest = need;
        }
      }
    }
    return largest;
  }

  private static @Nullable MemoryNeed need(FoundBuild build, @Nullable Integer contextLength) {
    if (build.sizeBytes() == null) {
      return null;
    }
    return MemoryNeed.of(
        build.label(),
        build.sizeBytes(),
        build.source() instanceof BuildSource.Local local ? KvCache.readOrNull(local.path()) : null,
        contextLength);
  }

  private static List<FoundBuild> builds(ChosenPair pair, Inventory inventory) {
    try {
      return List.copyOf(inventory.builds(pair).values());
    } catch (RunException | ServerException e) {
      return List.of();
    }
  }
}
