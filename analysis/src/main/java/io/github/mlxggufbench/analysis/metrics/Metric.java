package io.github.mlxggufbench.analysis.metrics;

import static io.github.mlxggufbench.analysis.metrics.MetricFamily.FIRST_TOKEN;
import static io.github.mlxggufbench.analysis.metrics.MetricFamily.LOAD;
import static io.github.mlxggufbench.analysis.metrics.MetricFamily.MEMORY;
import static io.github.mlxggufbench.analysis.metrics.MetricFamily.OTHER;
import static io.github.mlxggufbench.analysis.metrics.MetricFamily.SPEED;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, under the name it has in every file.
 *
 * @param unit {@code ms}, {@code tok/s}, {@code B} …
 * @param better {@code lower}, {@code higher} or {@code neither}
 */
public record Metric(String name, String unit, String better, MetricFamily family) {

  static final Metric SUCCESS_RATE = new Metric("success_rate", "1", "higher", OTHER);
  static final Metric CPU_PERCENT = new Metric("cpu_percent", "%", "lower", OTHER);
  static final Metric LOAD_MS = new Metric("load_ms", "ms", "lower", LOAD);
  static final Metric MEMORY_LOADED = memory("memory_loaded_bytes", "B");
  static final Metric MEMORY_PEAK = memory("memory_peak_bytes", "B");
  static final Metric MEMORY_IDLE = memory("memory_idle_bytes", "B");
  static final Metric MEMORY_RECOVERED = memory("memory_recovered_bytes", "B");
  static final Metric MEMORY_RELEASED = new Metric("memory_released_bytes", "B", "neither", MEMORY);
  static final Metric MEMORY_GROWTH = memory("memory_growth_bytes_per_request", "B/request");
  static final Metric MEMORY_PER_1K_TOKENS = memory("memory_per_1k_tokens_bytes", "B/1k tok");

  /** Metrics that are columns of the requests; see {@link #spoiltByCache()}. */
  static final List<Metric> OF_REQUESTS =
      List.of(
          new Metric("ttft_ms", "ms", "lower", FIRST_TOKEN),
          new Metric("ttfvt_ms", "ms", "lower", FIRST_TOKEN),
          new Metric("tpot_ms", "ms", "lower", SPEED),
          new Metric("decode_tps", "tok/s", "higher", SPEED),
          new Metric("prefill_tps", "tok/s", "higher", SPEED),
          new Metric("gap_p99_ms", "ms", "lower", SPEED),
          new Metric("e2e_ms", "ms", "lower", SPEED));

  /** Metrics that the harness computes and JMH carries as secondary results. */
  static final List<Metric> OF_JMH =
      List.of(
          LOAD_MS,
          new Metric("ready_ms", "ms", "lower", LOAD),
          new Metric("unload_ms", "ms", "lower", LOAD),
          new Metric("first_request_penalty_ms", "ms", "lower", LOAD),
          new Metric("idle_penalty_ms", "ms", "lower", LOAD),
          MEMORY_LOADED,
          MEMORY_PEAK,
          MEMORY_IDLE,
          MEMORY_RECOVERED,
          MEMORY_RELEASED,
          MEMORY_PER_1K_TOKENS,
          CPU_PERCENT,
          new Metric("energy_j_per_token", "J/tok", "lower", OTHER));

  public boolean isLowerBetter() {
    return better.equals("lower");
  }

  /** Why no build wins by it, whatever the figures are; null where one may. */
  public @Nullable String whyNoWinner() {
    if (name.startsWith(MEMORY_RELEASED.name)) {
      return "what counts is what stays (memory_recovered_bytes)";
    }
    return name.equals(MEMORY_GROWTH.name)
        ? "a growth counts only where it is no noise, which the verdict on leaks tells"
        : null;
  }

  /** Whether values are fractions of a whole, which have an arithmetic mean in [0, 1]. */
  public boolean isRate() {
    return unit.equals("1");
  }

  /** Whether a reply from a cache makes the figure untrue. */
  boolean spoiltByCache() {
    return switch (name) {
      case "ttft_ms", "ttfvt_ms", "prefill_tps", "e2e_ms" -> true;
      default -> false;
    };
  }

  /** Whether it takes at least two tokens. */
  boolean isBetweenTokens() {
    return switch (name) {
      case "tpot_ms", "decode_tps", "gap_p99_ms" -> true;
      default -> false;
    };
  }

  /** A part of this figure, named beside it. */
  Metric part(String part) {
    return new Metric(name + "." + part, unit, better, family);
  }

  private static Metric memory(String name, String unit) {
    return new Metric(name, unit, "lower", MEMORY);
  }
}
