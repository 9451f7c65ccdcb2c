package io.github.mlxggufbench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one request; of a failed one only that it failed, of one that a cache answered no
 * prefill.
 */
final class RequestFigures {

  private RequestFigures() {}

  static void put(Generation generation, Timing timing, boolean cacheSuspected) {
    Figures.put(Metric.SUCCESS_RATE, Double.valueOf(generation.ok() ? 1 : 0));
    if (!generation.ok()) {
      return;
    }
    Figures.put(Metric.TPOT_MS, timing.tpotMs());
    Figures.put(Metric.GAP_P99_MS, timing.gapP99Ms());
    Figures.put(Metric.DECODE_TPS, timing.decodeTps());
    if (!cacheSuspected) {
      Figures.put(Metric.TTFT_MS, timing.ttftMs());
      Figures.put(Metric.TTFVT_MS, timing.ttfvtMs());
      Figures.put(Metric.E2E_MS, timing.e2eMs());
      Figures.put(Metric.PREFILL_TPS, timing.prefillTps());
      Figures.put(
          Metric.TTFT_OVER_SERVER_PREFILL_MS,
          overServerPrefillMs(timing.ttftMs(), generation.serverStats()));
    }
  }

  /** Of a request that ended well and was not answered by a cache. */
  static void putEnergy(Generation generation, boolean cacheSuspected, @Nullable Double joules) {
    Integer tokens = generation.counts().completion();
    if (generation.ok() && !cacheSuspected && joules != null && tokens != null && tokens > 0) {
      Figures.put(Metric.ENERGY_J_PER_TOKEN, Double.valueOf(joules / tokens));
    }
  }

  /**
   * What TTFT holds beside the engine's own prefill, where the engine tells it: transport,
   * template, queue, first token.
   */
  private static @Nullable Double overServerPrefillMs(
      @Nullable Double ttftMs, @Nullable JsonNode serverStats) {
    if (ttftMs == null || serverStats == null || !serverStats.path("prompt_ms").isNumber()) {
      return null;
    }
    return ttftMs - serverStats.path("prompt_ms").asDouble();
  }
}
