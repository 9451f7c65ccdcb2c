package io.github.mlxggufbench.analysis.audit;

import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.DIFFERS;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.SAME;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.UNKNOWN;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Whether replies ended by themselves ({@code stop}) or at the limit ({@code length}), in equal
 * shares for both builds in each workload: a build that stops early does less work.
 */
final class FinishReasonCheck {

  private FinishReasonCheck() {}

  private record Reasons(SortedMap<String, Integer> gguf, SortedMap<String, Integer> mlx) {

    Reasons() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    void add(String format, String reason) {
      (format.equals("gguf") ? gguf : mlx).merge(reason, 1, Integer::sum);
    }

    boolean bothKnown() {
      return !gguf.isEmpty() && !mlx.isEmpty();
    }

    /** Equal shares, without the rounding of a division. */
    boolean differ() {
      long a = total(gguf);
      long b = total(mlx);
      return !gguf.keySet().equals(mlx.keySet())
          || gguf.entrySet().stream()
              .anyMatch(e -> e.getValue() * b != mlx.getOrDefault(e.getKey(), 0) * a);
    }

    private static long total(Map<String, Integer> counts) {
      return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
  }

  static AuditFinding of(Table requests) {
    Map<Place, Reasons> places = new LinkedHashMap<>();
    Reasons all = new Reasons();
    for (Row row : requests) {
      if (!row.isMissing("finish_reason")) {
        String format = row.getString("format");
        String reason = row.getString("finish_reason");
        places.computeIfAbsent(Place.of(row), p -> new Reasons()).add(format, reason);
        all.add(format, reason);
      }
    }
    String where =
        places.entrySet().stream()
            .filter(p -> p.getValue().bothKnown() && p.getValue().differ())
            .map(p -> p.getKey().text())
            .collect(Collectors.joining(", "));
    boolean known = places.values().stream().anyMatch(Reasons::bothKnown);
    return new AuditFinding(
        "finish_reason",
        !known ? UNKNOWN : where.isEmpty() ? SAME : DIFFERS,
        text(all.gguf()),
        text(all.mlx()),
        !known
            ? "why the replies of a build ended is unknown"
            : where.isEmpty()
                ? "replies of both builds end alike"
                : "replies end differently in "
                    + where
                    + ": a build that stops by itself (stop) before the limit (length) does less work");
  }

  private static String text(SortedMap<String, Integer> counts) {
    String text =
        counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "–" : text;
  }
}
