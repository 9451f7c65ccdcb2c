package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.Timeouts;
import io.github.mlxggufbench.server.ClientTimeouts;

/** The configuration's limits as the client takes them: neither package knows the other. */
final class ClientLimits {

  private ClientLimits() {}

  static ClientTimeouts of(Timeouts timeouts) {
    return new ClientTimeouts(
        timeouts.connect(),
        timeouts.load(),
        timeouts.firstToken(),
        timeouts.betweenTokens(),
        timeouts.request());
  }
}
