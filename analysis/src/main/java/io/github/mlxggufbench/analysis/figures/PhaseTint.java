package io.github.mlxggufbench.analysis.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The background behind each phase of a round. */
final class PhaseTint {

  /** As they follow each other in a round; phases that are not known come last. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(PhaseTint::rank).thenComparing(Comparator.naturalOrder());

  private static final List<String> PHASES =
      List.of(
          "baseline",
          "load",
          "loaded",
          "warmup",
          "prefill",
          "decode",
          "idle",
          "unload",
          "recovered");

  private static final Map<String, String> TINTS =
      Map.of(
          "load", "#fff3cd",
          "warmup", "#efe7fb",
          "prefill", "#b9e4c3",
          "decode", "#e0f5e5",
          "unload", "#fde2e1",
          "loaded", "#eef1f4",
          "idle", "#eef1f4");

  private PhaseTint() {}

  private static int rank(String phase) {
    int index = PHASES.indexOf(phase);
    return index < 0 ? PHASES.size() : index;
  }

  /** White for a phase that needs no telling apart. */
  static String of(String phase) {
    return TINTS.getOrDefault(phase, "#ffffff");
  }
}
