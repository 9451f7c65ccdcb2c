package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallIsATimeoutTest {
  private static final Duration LONG = Client.LONG;
  private static final Duration TINY = Duration.ofMillis(200);
  private static final ClientTimeouts FIRST = new ClientTimeouts(LONG, LONG, TINY, LONG, LONG);
  private static final ClientTimeouts BETWEEN = new ClientTimeouts(LONG, LONG, LONG, TINY, LONG);
  private static final ClientTimeouts WHOLE = new ClientTimeouts(LONG, LONG, LONG, LONG, TINY);

  @Test
  void noAnswerAtAll() {
    assertTimeout(
        "no token within 0.2s (timeouts.first_token)", FIRST, ScriptedExchange::awaitClientGone);
  }

  @Test
  void headersAndARoleAndKeepAlivesButNoToken() {
    assertTimeout(
        "no token within 0.2s (timeouts.first_token)",
        FIRST,
        exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.ROLE);
          sendUntilClientIsGone(exchange, ": keepalive\n\n");
        });
  }

  @Test
  void keepAlivesAndEmptyDeltasAfterAToken() {
    assertTimeout(
        "no further token within 0.2s after token event 1 (timeouts.between_tokens)",
        BETWEEN,
        exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So"));
          sendUntilClientIsGone(exchange, ": keepalive\n\n" + Events.delta(""));
        });
  }

  @Test
  void aStreamLeftOpenAfterItsFinishReason() {
    assertTimeout(
        "no end of the stream within 0.2s after token event 1 (timeouts.between_tokens)",
        BETWEEN,
        exchange -> {
          exchange.streamHead();
          exchange.chunk(Events.text("So") + Events.STOP);
          exchange.awaitClientGone();
        });
  }

  @Test
  void tokensWithoutEnd() {
    assertTimeout(
        "not finished within 0.2s (timeouts.request)",
        WHOLE,
        exchange -> {
          exchange.streamHead();
          sendUntilClientIsGone(exchange, Events.text("So"));
        });
  }

  @Test
  void anErrorStatusWhoseBodyNeverComes() {
    assertTimeout(
        "no token within 0.2s (timeouts.first_token)",
        FIRST,
        exchange -> {
          exchange.send("HTTP/1.1 500 Oops\r\nContent-Length: 10\r\n\r\n");
          exchange.awaitClientGone();
        });
  }

  private static void assertTimeout(
      String message, ClientTimeouts limits, ScriptedServer.Script script) {
    Generation generation = Client.generate(script, GenerationListener.NONE, limits);
    assertEquals(new Failure(null, "limit", message), generation.failure());
    assertEquals(Outcome.TIMEOUT, generation.outcome());
    assertTrue(generation.marks().endNs() < LONG.toNanos(), "it took another limit to notice");
  }

  private static void sendUntilClientIsGone(ScriptedExchange exchange, String chunk)
      throws InterruptedException {
    try {
      while (true) {
        exchange.chunk(chunk);
        Thread.sleep(1); // paces the sender
      }
    } catch (IOException e) {
      // the client has gone
    }
  }
}
