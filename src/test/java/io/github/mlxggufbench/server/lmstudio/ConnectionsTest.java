package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private final Connections connections = new Connections(new ResolvedHost(Client.LONG));
  private final OkHttpClient http =
      new OkHttpClient.Builder().addNetworkInterceptor(connections).build();

  @Test
  void aProbeThatWeEndedSaysNothingOfTheServer() throws Exception {
    Exchange probe = new Unlimited(Exchange.Kind.PROBE);
    ScriptedServer.Script endedByUs =
        exchange -> {
          probe.cancel();
          exchange.awaitClientGone();
        };
    try (ScriptedServer server = ScriptedServer.answering(ConnectionsTest::keep, endedByUs)) {
      ask(http, server, new Unlimited(Exchange.Kind.DOCUMENT));

      assertThrows(IOException.class, () -> ask(http, server, probe));
    }
    assertTrue(probe.reused());
    assertTrue(connections.mayBeKept());
  }

  @Test
  void aProbeThatTheServerEndedDoes() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.answering(ConnectionsTest::keep, ScriptedExchange::close)) {
      ask(http, server, new Unlimited(Exchange.Kind.DOCUMENT));
      Exchange probe = new Unlimited(Exchange.Kind.PROBE);

      assertThrows(IOException.class, () -> ask(http, server, probe));
    }
    assertFalse(connections.mayBeKept());
  }

  /**
   * Until there is a connection that takes the request, the connect limit is the one that holds.
   */
  @Test
  void aConnectionGivenUpAsStaleIsNotOneThatConnected() throws Exception {
    Exchange stream = new Unlimited(Exchange.Kind.STREAM);
    List<Boolean> connectedBefore = new ArrayList<>();
    EventListener listener =
        new EventListener() {
          @Override
          public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            connectedBefore.add(stream.connection() != null);
          }
        };
    OkHttpClient heard = http.newBuilder().eventListener(listener).build();
    try (ScriptedServer server =
        ScriptedServer.answering(ConnectionsTest::keep, ConnectionsTest::keep)) {
      ask(http, server, new Unlimited(Exchange.Kind.DOCUMENT));
      ask(heard, server, stream);

      assertEquals(List.of(false), connectedBefore);
      assertEquals(1, server.requests().get(1).ordinal(), "on a connection of its own");
    }
    assertFalse(stream.reused());
  }

  private static void ask(OkHttpClient http, ScriptedServer server, Exchange exchange)
      throws IOException {
    try (Response response = exchange.send(http, new Request.Builder().url(server.url().toURL()))) {
      assertEquals("{}", response.body().string());
    }
  }

  private static void keep(ScriptedExchange exchange) throws IOException {
    exchange.json(200, "{}");
  }

  private static final class Unlimited extends Exchange {
    Unlimited(Kind kind) {
      super(kind);
    }

    @Override
    void check(long nowNs) {}

    @Override
    void end(IOException reason) {
      throw new AssertionError(reason);
    }
  }
}
