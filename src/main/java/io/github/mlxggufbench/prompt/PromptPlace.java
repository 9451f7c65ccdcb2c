package io.github.mlxggufbench.prompt;

/**
 * Where a prompt stands in the plan; never the format, so that both builds of a pair get the same
 * bytes.
 *
 * @param scenario the scenario's class name
 * @param params the scenario's own JMH parameters, {@code name=value} in a fixed order; empty =
 *     none
 * @param round from 0
 * @param phase {@code warmup}, {@code measurement} or what else the scenario tells apart
 * @param iteration from 0 within the phase
 */
public record PromptPlace(
    long seed,
    String scenario,
    String pair,
    String params,
    int round,
    String phase,
    int iteration) {}
