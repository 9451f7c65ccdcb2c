package io.github.mlxggufbench.analysis.figures;

import java.util.Arrays;
import java.util.Optional;

/** The metrics of a run in the order a report shows them, with the names a person reads. */
public enum MetricLabel {
  DECODE_TPS("decode_tps", "Decode speed"),
  TTFT_MS("ttft_ms", "Time to first token"),
  TTFVT_MS("ttfvt_ms", "Time to first visible token"),
  PREFILL_TPS("prefill_tps", "Prefill speed"),
  TPOT_MS("tpot_ms", "Time per output token"),
  GAP_P99_MS("gap_p99_ms", "Gap between tokens, p99"),
  E2E_MS("e2e_ms", "Whole answer"),
  LOAD_MS("load_ms", "Load time"),
  READY_MS("ready_ms", "Load to first token"),
  UNLOAD_MS("unload_ms", "Unload time"),
  FIRST_REQUEST_PENALTY("first_request_penalty_ms", "Extra wait of the first request"),
  IDLE_PENALTY("idle_penalty_ms", "Extra wait after idling"),
  MEMORY_PEAK("memory_peak_bytes", "Peak memory"),
  MEMORY_LOADED("memory_loaded_bytes", "Memory after load"),
  MEMORY_IDLE("memory_idle_bytes", "Memory at idle"),
  MEMORY_RECOVERED("memory_recovered_bytes", "Memory left after unload"),
  MEMORY_RELEASED("memory_released_bytes", "Memory given back by unload"),
  MEMORY_PER_1K("memory_per_1k_tokens_bytes", "Memory per 1k tokens"),
  MEMORY_GROWTH("memory_growth_bytes_per_request", "Memory growth per request"),
  CPU_PERCENT("cpu_percent", "CPU load (100 = one core)"),
  ENERGY("energy_j_per_token", "Energy per token"),
  SUCCESS_RATE("success_rate", "Requests that succeeded");

  private final String id;
  private final String label;

  MetricLabel(String id, String label) {
    this.id = id;
    this.label = label;
  }

  private static Optional<MetricLabel> of(String id) {
    return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
  }

  /** Whether the name is that of a part of a memory metric, such as its VRAM. */
  public static boolean isPart(String id) {
    return id.indexOf('.') >= 0;
  }

  /** The name a person reads; a metric this version does not know keeps its own. */
  public static String label(String id) {
    int dot = id.indexOf('.');
    if (dot < 0) {
      return of(id).map(m -> m.label).orElse(id);
    }
    String part = id.substring(dot + 1).replace("model_file", "model file").replace("vram", "VRAM");
    return label(id.substring(0, dot)) + ", " + part;
  }

  /** Where the metric stands in a table; unknown ones come last. */
  public static int order(String id) {
    int dot = id.indexOf('.');
    return of(dot < 0 ? id : id.substring(0, dot))
        .map(MetricLabel::ordinal)
        .orElse(values().length);
  }
}
