package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one benchmark and parameter set, both formats side by side; null = unknown, the
 * warnings say why.
 *
 * @param benchmark {@code <Scenario>.<method>}
 * @param group the part of each round that it is of, such as a MoE domain; null = the whole
 * @param unit such as {@code ms}, {@code tok/s}, {@code B}
 * @param better {@code lower}, {@code higher} or {@code neither}
 * @param hodgesLehmann the shift as a ratio MLX/GGUF
 * @param margin a fraction: 0.03 means the ratio range [1/1.03, 1.03]
 * @param detectableEffect the ratio − 1 that these rounds could have told from 1
 * @param clientError the client's own error (p99) in this metric on that machine, in its unit
 * @param withinClientError whether the verdict rests on less than that error
 */
public record MetricComparison(
    String benchmark,
    Map<String, String> params,
    @Nullable String group,
    String metric,
    String unit,
    String better,
    @Nullable FormatFigure gguf,
    @Nullable FormatFigure mlx,
    @JsonProperty("ratio_mlx_over_gguf") @Nullable Interval ratio,
    @JsonProperty("p_value") @Nullable Double pValue,
    @JsonProperty("p_holm") @Nullable Double pHolm,
    @JsonProperty("hodges_lehmann") @Nullable Double hodgesLehmann,
    @JsonProperty("cliffs_delta") @Nullable Double cliffsDelta,
    double margin,
    @JsonProperty("detectable_effect") @Nullable Double detectableEffect,
    @JsonProperty("client_error") @Nullable Double clientError,
    @JsonProperty("within_client_error") boolean withinClientError,
    Verdict verdict,
    List<String> warnings) {}
