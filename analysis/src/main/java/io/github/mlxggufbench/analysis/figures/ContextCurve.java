package io.github.mlxggufbench.analysis.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A metric against the length of the context.
 *
 * @param rungs two at least, by length
 */
public record ContextCurve(String metric, String unit, String better, List<Rung> rungs) {

  private static final String LENGTH = "contextTokens";
  private static final List<String> METRICS =
      List.of("ttft_ms", "prefill_tps", "decode_tps", "memory_peak_bytes");

  /** All rounds at one length. */
  public record Rung(int tokens, RoundValues values) {}

  /** Those metrics of ContextStress that were measured at two lengths or more. */
  public static List<ContextCurve> of(List<RoundValues> values) {
    Map<String, List<Rung>> curves = new LinkedHashMap<>();
    for (String metric : METRICS) {
      List<Rung> rungs =
          values.stream()
              .filter(v -> v.metric().equals(metric) && !v.isEmpty())
              .filter(v -> length(v).matches("[1-9][0-9]{0,8}"))
              .map(ContextCurve::rung)
              .sorted(Comparator.comparingInt(Rung::tokens))
              .toList();
      if (rungs.stream().mapToInt(Rung::tokens).distinct().count() > 1) {
        curves.put(metric, rungs);
      }
    }
    return curves.entrySet().stream()
        .map(c -> {
          RoundValues first = c.getValue().get(0).values();
          return new ContextCurve(c.getKey(), first.unit(), first.better(), c.getValue());
        })
        .toList();
  }

  private static Rung rung(RoundValues values) {
    return new Rung(Integer.parseInt(length(values)), values);
  }

  private static String length(RoundValues values) {
    return values.workload().params().getOrDefault(LENGTH, "");
  }

  int longest() {
    return rungs.get(rungs.size() - 1).tokens();
  }

  double max() {
    return rungs.stream().flatMapToDouble(r -> DoubleStream.of(r.values().all())).max().orElse(0);
  }

  /** Where a build has values, in order of length. */
  List<Rung> of(Format format) {
    return rungs.stream().filter(r -> !r.values().of(format).isEmpty()).toList();
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
