package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputIsCountedTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void ofRequestsAndOfTokens() throws Exception {
    try (StreamPlayer player = StreamPlayer.start();
        ModelServer client = Selftest.client(player.url())) {
      Throughput throughput = new Throughput(StreamClient.of(client), SHORT);

      Double requests = throughput.requestsPerSecond();
      Double tokens = throughput.tokensPerSecond();

      assertEquals(List.of(), throughput.failures());
      assertNotNull(requests);
      assertNotNull(tokens);
      assertTrue(tokens > requests, "a stream of many tokens has more of them than requests");
    }
  }

  @Test
  void isUnknownWhenAStreamIsNotWhole() throws Exception {
    try (ScriptedServer broken =
            ScriptedServer.answering(exchange ->
                exchange.stream(
                    "data: {\"choices\":[{\"delta\":{\"content\":\"x\"},"
                        + "\"finish_reason\":\"stop\"}]}\n\n"));
        ModelServer client = Selftest.client(broken.url())) {
      Throughput throughput = new Throughput(StreamClient.of(client), SHORT);

      assertNull(throughput.tokensPerSecond());
      assertNull(throughput.requestsPerSecond());
      assertEquals(
          List.of("a stream of 200000 tokens at once: 200000 tokens were played, 1 reported"),
          throughput.failures());
    }
  }
}
