package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.config.ConfigReader;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;

/** The client of a round. */
final class ServerOfRound {

  private ServerOfRound() {}

  static ModelServer connect(RoundContext context, ServerListener listener) {
    return LmStudioServer.connect(
        context.server().url(), token(context), context.timeouts(), listener);
  }

  /**
   * Read where the user keeps it, so that it need not be handed on through a file or a command
   * line.
   */
  private static String token(RoundContext context) {
    if (context.tokenFile() == null) {
      return "";
    }
    try {
      return ConfigReader.token(context.tokenFile(), System.getenv());
    } catch (ConfigException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
