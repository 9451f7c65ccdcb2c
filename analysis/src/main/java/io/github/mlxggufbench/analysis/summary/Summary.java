package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Everything a report says, as data: {@code summary.json}. */
public record Summary(
    @JsonProperty("format_version") int formatVersion,
    @JsonProperty("run_ids") List<String> runIds,
    List<PairSummary> pairs,
    List<String> warnings) {}
