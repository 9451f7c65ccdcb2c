package io.github.mlxggufbench.sampling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a round is doing; tags each sample. */
public enum Phase {
  BASELINE,
  LOAD,
  LOADED,
  WARMUP,
  PREFILL,
  DECODE,
  IDLE,
  UNLOAD,
  RECOVERED;

  /** The name in files: lower case. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
