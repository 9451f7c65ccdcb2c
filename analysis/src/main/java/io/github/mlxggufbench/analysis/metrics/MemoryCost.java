package io.github.mlxggufbench.analysis.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a build costs in memory: private + swap + resident model file + VRAM, minus the baseline.
 * The same weights cost the same whether an engine read them into private memory or mapped the
 * file. A part that the machine does not have adds nothing; one that was not read makes the cost
 * unknown.
 */
sealed interface MemoryCost {

  /**
   * @param privateBytes with swap, as macOS counts it
   * @param vramBytes null = the machine has none apart
   */
  record Known(double privateBytes, double modelFileBytes, @Nullable Double vramBytes)
      implements MemoryCost {

    double total() {
      return privateBytes + modelFileBytes + (vramBytes == null ? 0 : vramBytes);
    }
  }

  record Unknown(String why) implements MemoryCost {}

  static MemoryCost of(MemoryState state, MemoryState before) {
    if (state.hasNoProcess()) {
      return new Unknown("no engine process found");
    }
    Difference difference = new Difference(state, before.asBaseline());
    Double privateBytes =
        difference.of(
            "private_bytes",
            "private memory",
            state.privateBytes(),
            difference.from.privateBytes());
    Double modelFile =
        difference.of(
            "model_file_resident_bytes",
            "resident model file",
            state.modelFileBytes(),
            difference.from.modelFileBytes());
    Double swap =
        difference.of("swap_bytes", "swap", state.swapBytes(), difference.from.swapBytes());
    Double vram =
        difference.of("vram_bytes", "VRAM", state.vramBytes(), difference.from.vramBytes());
    if (difference.unknown != null || privateBytes == null || modelFile == null) {
      return new Unknown(difference.unknown == null ? "memory unknown" : difference.unknown);
    }
    return new Known(privateBytes + (swap == null ? 0 : swap), modelFile, vram);
  }

  /** Part by part, with the first that is unknown. */
  final class Difference {
    private final MemoryState state;
    private final MemoryState from;
    private @Nullable String unknown;

    private Difference(MemoryState state, MemoryState from) {
      this.state = state;
      this.from = from;
    }

    /** Null when the machine has none of it, or it is unknown. */
    private @Nullable Double of(
        String field, String name, @Nullable Long now, @Nullable Long before) {
      if (now != null && before != null) {
        return (double) (now - before);
      }
      MemoryState lacking = now == null ? state : from;
      boolean none = !lacking.whyAbsent(field).isEmpty();
      if (!none && unknown == null) {
        unknown = name + " unknown (" + MemoryState.why(field, List.of(lacking)) + ")";
      }
      return none && now != null ? (Double) (double) now : null;
    }
  }
}
