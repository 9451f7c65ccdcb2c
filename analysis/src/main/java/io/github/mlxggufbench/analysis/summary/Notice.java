package io.github.mlxggufbench.analysis.summary;

import java.util.List;

/**
 * What the harness warned of under one code.
 *
 * @param code such as {@code client_disagrees}
 * @param texts each once, in order
 * @param remedy what to do about it; empty when there is nothing
 * @param count how often it was warned of, over all runs
 */
public record Notice(String code, List<String> texts, String remedy, int count) {}
