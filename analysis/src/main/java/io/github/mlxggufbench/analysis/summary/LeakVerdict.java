package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may be said of memory over many requests. */
public enum LeakVerdict {
  /** It grows with every request, and nothing in sight ends it. */
  LEAK,
  /** It grew, and stopped: a cache that filled, a warm-up, one step. */
  BOUNDED_GROWTH,
  /** No growth above the detectable rate. */
  NONE,
  INCONCLUSIVE;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
