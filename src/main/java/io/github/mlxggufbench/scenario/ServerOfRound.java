package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.config.ConfigReader;
import io.github.mlxggufbench.config.ServerConfig;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.net.URI;

/** The client of a round. */
final class ServerOfRound {

  private ServerOfRound() {}

  static ModelServer connect(RoundContext context, ServerListener listener) {
    LmStudioServer server = client(context, listener);
    String address = context.server().address();
    if (address != null) {
      server.at(address);
    }
    return server;
  }

  /**
   * The token is read where the user keeps it, so that it need not be handed on through a file or a
   * command line.
   */
  private static LmStudioServer client(RoundContext context, ServerListener listener) {
    URI url = context.server().url();
    if (context.tokenFile() == null) {
      return LmStudioServer.connect(url, "", context.timeouts(), listener);
    }
    try {
      ServerConfig server = ConfigReader.server(context.tokenFile(), System.getenv());
      return LmStudioServer.connect(
          url, server.token(), server.tokenVariable(), context.timeouts(), listener);
    } catch (ConfigException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
