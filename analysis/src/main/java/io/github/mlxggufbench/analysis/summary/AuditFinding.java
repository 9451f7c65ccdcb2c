package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One like-for-like check.
 *
 * @param gguf the value of that build, as text; "–" when unknown
 * @param mlx likewise
 */
public record AuditFinding(String check, Result result, String gguf, String mlx, String text) {

  /** Whether the two builds agree. */
  public enum Result {
    SAME,
    DIFFERS,
    UNKNOWN;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
