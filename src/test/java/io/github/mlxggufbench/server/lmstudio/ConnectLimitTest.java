package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.ServerException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that is connected to and then says nothing, where TLS would have it speak. */
class ConnectLimitTest {
  private static final String MESSAGE = "no connection within 0.2s (timeouts.connect)";
  private static final ClientTimeouts LIMITS =
      new ClientTimeouts(
          Duration.ofMillis(200), Client.LONG, Client.LONG, Client.LONG, Client.LONG);

  @Test
  void holdsForTheHandshakeOfAGeneration() throws Exception {
    try (ServerSocket mute = mute();
        LmStudioServer client = LmStudioServer.connect(https(mute), "", LIMITS)) {
      Generation generation = client.generate(Client.REQUEST, GenerationListener.NONE);

      assertEquals(Outcome.TIMEOUT, generation.outcome());
      assertEquals(new Generation.Failure(null, "limit", MESSAGE), generation.failure());
    }
  }

  @Test
  void holdsForTheHandshakeOfAManagementCall() throws Exception {
    try (ServerSocket mute = mute();
        LmStudioServer client = LmStudioServer.connect(https(mute), "", LIMITS)) {
      ServerException problem = assertThrows(ServerException.class, client::models);

      assertEquals(ServerException.Kind.UNREACHABLE, problem.kind());
      assertTrue(String.valueOf(problem.getMessage()).contains(MESSAGE), problem::getMessage);
    }
  }

  private static ServerSocket mute() throws Exception {
    return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  }

  private static URI https(ServerSocket server) {
    return URI.create("https://127.0.0.1:" + server.getLocalPort());
  }
}
