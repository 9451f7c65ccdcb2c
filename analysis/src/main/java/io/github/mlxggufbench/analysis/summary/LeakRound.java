package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One growth curve and what it says by itself.
 *
 * @param run the run's name
 * @param round from 0; null for a curve over the rounds of a run
 * @param memory in bytes after each request (or load/unload cycle), in order; null = unknown
 * @param rate growth in bytes per request (or cycle) after the burn-in; null with too few values
 * @param cap what memory levels off at, in bytes; null unless it does
 */
public record LeakRound(
    String run,
    @Nullable Integer round,
    LeakVerdict verdict,
    @JsonProperty("rate_bytes_per_request") @Nullable Interval rate,
    @JsonProperty("detectable_rate") @Nullable Double detectableRate,
    @JsonProperty("cap_bytes") @Nullable Double cap,
    @JsonProperty("memory_bytes") List<@Nullable Double> memory) {}
