package io.github.mlxggufbench.analysis.audit;

import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.DIFFERS;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.SAME;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.UNKNOWN;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * End-to-end times compare only where both builds are known to have generated equally many tokens,
 * within 1 %.
 */
final class OutputTokenCheck {

  private static final double TOLERANCE = 0.01;
  private static final int FORMATS = 2;

  private OutputTokenCheck() {}

  static List<Check> of(Table requests) {
    Map<Place, Map<String, List<Integer>>> tokens = new LinkedHashMap<>();
    for (Row row : requests) {
      Map<String, List<Integer>> place =
          tokens.computeIfAbsent(Place.of(row), p -> new LinkedHashMap<>());
      List<Integer> counts = place.computeIfAbsent(row.getString("format"), f -> new ArrayList<>());
      if (!row.isMissing("completion_tokens")) {
        counts.add(row.getInt("completion_tokens"));
      }
    }
    return tokens.entrySet().stream()
        .filter(e -> e.getValue().size() == FORMATS)
        .map(e -> check(e.getKey(), mean(e.getValue(), "gguf"), mean(e.getValue(), "mlx")))
        .toList();
  }

  private static OptionalDouble mean(Map<String, List<Integer>> tokens, String format) {
    return tokens.getOrDefault(format, List.of()).stream().mapToInt(Integer::intValue).average();
  }

  private static Check check(Place place, OptionalDouble gguf, OptionalDouble mlx) {
    AuditFinding.Result result = UNKNOWN;
    String text =
        "generated tokens of a build are unknown in %s: end-to-end times do not compare"
            .formatted(place.text());
    if (gguf.isPresent() && mlx.isPresent()) {
      double a = gguf.getAsDouble();
      double b = mlx.getAsDouble();
      result = Math.abs(a - b) <= TOLERANCE * Math.max(a, b) ? SAME : DIFFERS;
      text =
          result == SAME
              ? "both builds generated equally many tokens in " + place.text()
              : "the builds generated different amounts in %s: end-to-end times do not compare"
                  .formatted(place.text());
    }
    Barrier barrier =
        new Barrier(text, key -> key.metric().name().equals("e2e_ms") && place.holds(key));
    return new Check(
        new AuditFinding("completion_tokens", result, text(gguf), text(mlx), text),
        result == SAME ? null : barrier);
  }

  private static String text(OptionalDouble mean) {
    return mean.isPresent() ? String.format(Locale.ROOT, "%.1f", mean.getAsDouble()) : "–";
  }
}
