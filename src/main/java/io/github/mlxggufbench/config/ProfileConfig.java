package io.github.mlxggufbench.config;

import java.time.Duration;
import java.util.Map;

/**
 * How much is measured.
 *
 * @param rounds model loads per cell, unless the scenario sets its own; at least 1
 * @param settle the longest that memory may take to come to rest after load and unload
 * @param samplingInterval 20 ms to 10 s
 * @param scenarios by the scenario's class name, in the order of the file; absent = not run
 */
public record ProfileConfig(
    int rounds,
    Duration settle,
    Duration samplingInterval,
    Map<String, ScenarioConfig> scenarios) {}
