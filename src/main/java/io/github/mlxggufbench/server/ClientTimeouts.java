package io.github.mlxggufbench.server;

import java.time.Duration;

/**
 * Limits of a client. All positive; each is named in the message that reports it.
 *
 * @param connect to open a connection: name lookup, TCP and TLS together
 * @param load to load or unload a model
 * @param firstToken from the request to its first token
 * @param betweenTokens between two token-bearing events, and from the last of them to the end of
 *     the stream; bytes and keep-alives do not count
 * @param request a whole generation
 */
public record ClientTimeouts(
    Duration connect,
    Duration load,
    Duration firstToken,
    Duration betweenTokens,
    Duration request) {}
