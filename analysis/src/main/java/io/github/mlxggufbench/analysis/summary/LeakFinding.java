package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The leak verdict of one format under one benchmark and parameter set, over all its rounds. Rates
 * are in bytes per request, in mode {@code reload} in bytes per load/unload cycle.
 *
 * @param benchmark {@code <Scenario>.<method>}
 * @param rate the growth after the burn-in; null with too few values
 * @param detectableRate the smallest rate that would have been seen; null with too few values
 * @param margin the rate below which growth is of no account
 * @param cap what memory levels off at, in bytes; null unless the verdict is bounded growth
 * @param requests requests (or cycles) of the shortest round
 * @param measure what the values are the sum of
 * @param promptCache whether the engines may keep finished prompts; null = unknown
 * @param text why the verdict is no other
 */
public record LeakFinding(
    String benchmark,
    Map<String, String> params,
    String format,
    LeakVerdict verdict,
    @JsonProperty("rate_bytes_per_request") @Nullable Interval rate,
    @JsonProperty("detectable_rate") @Nullable Double detectableRate,
    @JsonProperty("margin_bytes_per_request") double margin,
    @JsonProperty("cap_bytes") @Nullable Double cap,
    int requests,
    String measure,
    @JsonProperty("prompt_cache") @Nullable Boolean promptCache,
    String text,
    List<LeakRound> rounds) {

  /** Whether the values are of load/unload cycles instead of requests. */
  public boolean overReloads() {
    return "reload".equals(params.get("mode"));
  }
}
