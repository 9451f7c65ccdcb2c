package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.stats.Holm;
import io.github.mlxggufbench.analysis.stats.LogRatio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Corrected p-values: the speed metrics of one pair and benchmark (all parameters and groups) are
 * one family; every other metric is a family of its own.
 */
final class HolmFamilies {

  private final Map<Evidence, Double> corrected = new HashMap<>();

  private record Family(String pair, String benchmark) {}

  static HolmFamilies of(List<Evidence> all) {
    HolmFamilies families = new HolmFamilies();
    Map<Family, List<Evidence>> speed = new LinkedHashMap<>();
    for (Evidence evidence : all) {
      LogRatio ratio = evidence.ratio();
      if (ratio == null || evidence.barrier() != null) {
        continue;
      }
      families.corrected.put(evidence, ratio.pValue());
      if (evidence.key().metric().family().isSpeed()) {
        Family family = new Family(evidence.key().pair(), evidence.key().benchmark());
        speed.computeIfAbsent(family, f -> new ArrayList<>()).add(evidence);
      }
    }
    speed.values().forEach(families::correct);
    return families;
  }

  private void correct(List<Evidence> family) {
    double[] adjusted =
        Holm.adjust(family.stream().mapToDouble(e -> corrected.getOrDefault(e, 1.0)).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      corrected.put(family.get(i), adjusted[i]);
    }
  }

  /** Null when there was no test: no ratio, or one that an audit difference decides. */
  @Nullable Double pHolm(Evidence evidence) {
    return corrected.get(evidence);
  }
}
