package io.github.mlxggufbench.config;

import java.time.Duration;

/**
 * Limits of the client. All positive.
 *
 * @param firstToken from the request to the first token
 * @param betweenTokens between two token-bearing events; keep-alives do not count
 * @param request the whole generation
 */
public record Timeouts(
    Duration connect,
    Duration load,
    Duration firstToken,
    Duration betweenTokens,
    Duration request) {}
