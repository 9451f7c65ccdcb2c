package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The leak verdict of one format: {@code leak}, {@code bounded_growth}, {@code none} or {@code
 * inconclusive}.
 */
public record LeakFinding(
    String format,
    String verdict,
    @JsonProperty("rate_bytes_per_request") @Nullable Interval rate,
    @JsonProperty("detectable_rate") @Nullable Double detectableRate,
    int requests) {}
