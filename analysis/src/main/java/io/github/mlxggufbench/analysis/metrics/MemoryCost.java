package io.github.mlxggufbench.analysis.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a build costs in memory: private + swap + resident model file + VRAM, minus the baseline.
 * The same weights cost the same whether an engine read them into private memory or mapped the
 * file. Private memory and model file must be known; swap and VRAM count where they are known.
 */
sealed interface MemoryCost {

  /**
   * @param privateBytes with swap, as macOS counts it
   * @param vramBytes null = unknown
   * @param whyNoVram empty where it is known
   * @param without the parts that are missing, as lines for a person
   */
  record Known(
      double privateBytes,
      double modelFileBytes,
      @Nullable Double vramBytes,
      String whyNoVram,
      List<String> without)
      implements MemoryCost {

    double total() {
      return privateBytes + modelFileBytes + (vramBytes == null ? 0 : vramBytes);
    }
  }

  record Unknown(String why) implements MemoryCost {}

  static MemoryCost of(MemoryState state, MemoryState before) {
    MemoryState baseline = before.asBaseline();
    if (state.hasNoProcess()) {
      return new Unknown("no engine process found");
    }
    Double privateBytes = difference(state.privateBytes(), baseline.privateBytes());
    if (privateBytes == null) {
      return new Unknown("private memory unknown" + why("private_bytes", state, baseline));
    }
    Double modelFile = difference(state.modelFileBytes(), baseline.modelFileBytes());
    if (modelFile == null) {
      return new Unknown(
          "resident model file unknown" + why("model_file_resident_bytes", state, baseline));
    }
    List<String> without = new ArrayList<>();
    Double swap = difference(state.swapBytes(), baseline.swapBytes());
    if (swap == null) {
      without.add("without swap" + why("swap_bytes", state, baseline));
    }
    Double vram = difference(state.vramBytes(), baseline.vramBytes());
    String whyNoVram = vram == null ? "VRAM unknown" + why("vram_bytes", state, baseline) : "";
    if (vram == null) {
      without.add("without VRAM" + why("vram_bytes", state, baseline));
    }
    return new Known(privateBytes + (swap == null ? 0 : swap), modelFile, vram, whyNoVram, without);
  }

  private static @Nullable Double difference(@Nullable Long state, @Nullable Long baseline) {
    return state == null || baseline == null ? null : (Double) (double) (state - baseline);
  }

  private static String why(String field, MemoryState state, MemoryState baseline) {
    return " (" + MemoryState.why(field, List.of(state, baseline)) + ")";
  }
}
