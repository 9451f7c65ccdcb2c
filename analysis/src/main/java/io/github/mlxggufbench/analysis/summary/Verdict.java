package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may be said of one metric. */
public enum Verdict {
  MLX_BETTER,
  GGUF_BETTER,
  EQUIVALENT,
  INCONCLUSIVE,
  NOT_COMPARABLE;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
