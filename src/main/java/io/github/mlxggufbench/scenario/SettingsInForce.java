package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.Shortfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What of a load is not as it was asked. */
final class SettingsInForce {
  /** llama.cpp rounds a context up to a multiple of it. */
  private static final int LLAMA_CPP_STEP = 256;

  private static final String DID_NOT_FIT =
      "lower load.context_length to what fits both builds, or unload other models";
  private static final String FITTED =
      "MLX runtimes 1.9.1 to 1.11.0 fit the context themselves: choose another version"
          + " (`lms runtime select`), or ask for that context in both builds";
  private static final String MODELS_OWN =
      "mlx-lm takes the model's own context and cannot be told another; ask for that one, to have"
          + " it in both builds";
  private static final String SLOTS =
      "set Max Concurrent Predictions in the model's default settings in LM Studio, for both builds"
          + " alike";

  private SettingsInForce() {}

  /**
   * Warnings for the journal, the same in every round of a build.
   *
   * @param asked of the server; what is null was left to it
   */
  static List<Map<String, String>> warnings(
      Cell cell, RoundContext.Server asked, LoadSettings inForce, List<Shortfall> shortfalls) {
    Integer contextLength = asked.contextLength();
    Integer parallel = asked.parallel();
    String build = cell.pair() + " " + cell.format().id() + ": ";
    List<Map<String, String>> warnings = new ArrayList<>();
    Integer context = inForce.contextLength();
    if (contextLength != null && context != null && !isAsAsked(contextLength, context)) {
      warnings.add(
          warning(
              "context_differs",
              build
                  + "loaded with a context of "
                  + context
                  + " tokens, not the "
                  + contextLength
                  + " asked for",
              context < contextLength ? DID_NOT_FIT : asked.embedded() ? MODELS_OWN : FITTED));
    }
    Integer slots = inForce.parallel();
    if (parallel != null && slots != null && !parallel.equals(slots)) {
      warnings.add(
          warning(
              "parallel_differs",
              build
                  + "loaded for "
                  + slots
                  + " requests at a time, not the "
                  + parallel
                  + " asked for",
              SLOTS));
    }
    for (Shortfall shortfall : shortfalls) {
      String code = shortfall.kind().name().toLowerCase(Locale.ROOT);
      warnings.add(warning(code, build + shortfall.text(), shortfall.remedy()));
    }
    return warnings;
  }

  private static boolean isAsAsked(int contextLength, int inForce) {
    return inForce >= contextLength && inForce < contextLength + LLAMA_CPP_STEP;
  }

  private static Map<String, String> warning(String code, String text, String remedy) {
    return Map.of("code", code, "text", text, "remedy", remedy);
  }
}
