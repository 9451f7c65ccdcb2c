package io.github.mlxggufbench.analysis.audit;

import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.DIFFERS;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.SAME;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.UNKNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks of what {@code run.json} says of the two builds. */
final class BuildChecks {

  private static final String NONE = "–";
  private static final double TOLERANCE = 0.02;

  private BuildChecks() {}

  /** A lighter quantisation is faster and smaller by itself: decode is bound by bytes read. */
  static AuditFinding bitsPerWeight(JsonNode gguf, JsonNode mlx) {
    Double a = bits(gguf);
    Double b = bits(mlx);
    String text = "bits per weight of a build are unknown: the smaller build may win by its size";
    if (a != null && b != null) {
      text =
          near(a, b)
              ? "both builds read about as many bytes a token"
              : "%s reads %.0f %% fewer bytes per weight: up to that much of a decode or memory"
                      .formatted(
                          a < b ? "GGUF" : "MLX", 100 * (1 - Math.min(a, b) / Math.max(a, b)))
                  + " advantage is the quantisation's, not the format's";
    }
    return compare("bits_per_weight", "%.2f", a, b, text);
  }

  static AuditFinding parameters(JsonNode gguf, JsonNode mlx) {
    Double a = number(gguf, "parameters");
    Double b = number(mlx, "parameters");
    String text =
        a == null || b == null
            ? "the parameter count of a build is unknown"
            : near(a, b) ? "the same number of weights" : "these may not be the same model";
    return compare("parameters", "%,.0f", a, b, text);
  }

  static AuditFinding contextLength(JsonNode gguf, JsonNode mlx) {
    return exact(
        "context_length",
        number(gguf, "context_length"),
        number(mlx, "context_length"),
        "context length in force",
        "GGUF reserves memory for the whole context at load");
  }

  static AuditFinding parallel(JsonNode gguf, JsonNode mlx) {
    return exact(
        "parallel",
        number(gguf, "parallel"),
        number(mlx, "parallel"),
        "parallel slots",
        "each slot takes its share of context and memory");
  }

  static AuditFinding runtime(JsonNode gguf, JsonNode mlx) {
    String a = runtimeName(gguf);
    String b = runtimeName(mlx);
    boolean unknown = a.equals(NONE) || b.equals(NONE);
    return new AuditFinding(
        "runtime",
        unknown ? UNKNOWN : a.equals(b) ? SAME : DIFFERS,
        a,
        b,
        unknown
            ? "the engine of a build is unknown"
            : "each format has its own engine: figures are of format and engine together");
  }

  private static AuditFinding exact(
      String check, @Nullable Double a, @Nullable Double b, String what, String effect) {
    if (a == null || b == null) {
      return compare(check, "%.0f", a, b, what + " of a build: unknown");
    }
    AuditFinding.Result result = a.equals(b) ? SAME : DIFFERS;
    String text = result == SAME ? what + ": the same" : what + " differ: " + effect;
    return new AuditFinding(check, result, format("%.0f", a), format("%.0f", b), text);
  }

  private static AuditFinding compare(
      String check, String format, @Nullable Double a, @Nullable Double b, String text) {
    AuditFinding.Result result = a == null || b == null ? UNKNOWN : near(a, b) ? SAME : DIFFERS;
    return new AuditFinding(check, result, format(format, a), format(format, b), text);
  }

  private static String format(String format, @Nullable Double value) {
    return value == null ? NONE : String.format(Locale.ROOT, format, value);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  private static @Nullable Double bits(JsonNode build) {
    Double stated = number(build, "bits_per_weight");
    Double bytes = number(build, "size_bytes");
    Double parameters = number(build, "parameters");
    if (stated != null || bytes == null || parameters == null || parameters == 0) {
      return stated;
    }
    return 8 * bytes / parameters;
  }

  private static @Nullable Double number(JsonNode build, String field) {
    return build.path(field).isNumber() ? build.path(field).doubleValue() : null;
  }

  private static String runtimeName(JsonNode build) {
    JsonNode runtime = build.path("runtime");
    String name = runtime.path("name").asText("");
    return name.isEmpty() ? NONE : (name + " " + runtime.path("version").asText("")).strip();
  }
}
