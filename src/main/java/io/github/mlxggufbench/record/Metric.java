package io.github.mlxggufbench.record;

import java.util.Locale;

/**
 * The figures that reach JMH as secondary results, under the names that every file of a run uses.
 */
public enum Metric {
  TTFT_MS("ms"),
  TTFVT_MS("ms"),
  E2E_MS("ms"),
  TPOT_MS("ms"),
  GAP_P99_MS("ms"),
  DECODE_TPS("tok/s"),
  PREFILL_TPS("tok/s"),
  LOAD_MS("ms"),
  READY_MS("ms"),
  /** TTFT of the first request after the load minus that of the second. */
  FIRST_REQUEST_PENALTY_MS("ms"),
  /** TTFT of a request after the idle time minus that of the second after the load. */
  IDLE_PENALTY_MS("ms"),
  UNLOAD_MS("ms"),
  MEMORY_LOADED_BYTES("B"),
  MEMORY_PEAK_BYTES("B"),
  MEMORY_IDLE_BYTES("B"),
  MEMORY_RECOVERED_BYTES("B"),
  /** What was held right before the unload and is not any more. */
  MEMORY_RELEASED_BYTES("B"),
  /**
   * TTFT minus the prefill time that the engine itself reports: what the way to and from it costs.
   */
  TTFT_OVER_SERVER_PREFILL_MS("ms"),
  /** Above the loaded build at rest, of what the machine tells: see {@code energy_j}. */
  ENERGY_J_PER_TOKEN("J/tok"),
  /**
   * 1 for a request that ended {@code ok}, else 0: the runner leaves iterations of 0 out of the
   * merged result.
   */
  SUCCESS_RATE("fraction");

  private final String unit;

  Metric(String unit) {
    this.unit = unit;
  }

  /** Whether a round has one value of it, from its load or unload, and not one a request. */
  public boolean ofRound() {
    return switch (this) {
      case LOAD_MS,
          READY_MS,
          FIRST_REQUEST_PENALTY_MS,
          IDLE_PENALTY_MS,
          UNLOAD_MS,
          MEMORY_LOADED_BYTES,
          MEMORY_PEAK_BYTES,
          MEMORY_IDLE_BYTES,
          MEMORY_RECOVERED_BYTES,
          MEMORY_RELEASED_BYTES ->
          true;
      default -> false;
    };
  }

  /** The name in files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String unit() {
    return unit;
  }
}
