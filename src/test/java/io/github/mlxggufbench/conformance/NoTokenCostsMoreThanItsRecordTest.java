package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Garbage is collected in the middle of a stream, and is then an error of its times. What one more
 * token costs the reading thread is its time (8 bytes) and its text (5 here), which the generation
 * keeps, and its share of a read from the socket: 26 to 28 bytes were seen.
 */
class NoTokenCostsMoreThanItsRecordTest {
  private static final int FEW = 10_000;
  private static final int MANY = 50_000;

  @Test
  void ofEventsOfOneForm() throws Exception {
    assertCost(32, token -> event(0));
  }

  /**
   * As where a server stamps each event. Jackson says where it stands, twice here, by an object of
   * some 48 bytes: 118 to 132 bytes were seen. A string of the event would be 130 more.
   */
  @Test
  void ofEventsThatTheParserReads() throws Exception {
    assertCost(160, token -> event(token));
  }

  private static String event(int stamp) {
    return "data: {\"id\":\"c\",\"created\":"
        + stamp
        + ",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" word\"}}]}\n\n";
  }

  private static void assertCost(double mostBytes, IntFunction<String> event) throws Exception {
    int[] tokens = {0};
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> stream(exchange, tokens[0], event));
        ModelServer client = LmStudioServer.connect(server.url(), "", Heard.PATIENT)) {
      tokens[0] = MANY;
      allocated(client, MANY); // the buffers that are kept grow once
      long many = allocated(client, MANY);
      tokens[0] = FEW;
      long few = allocated(client, FEW);
      double each = (double) (many - few) / (MANY - FEW);
      assertTrue(each <= mostBytes, each + " bytes for each token");
    }
  }

  private static void stream(ScriptedExchange exchange, int tokens, IntFunction<String> event)
      throws IOException {
    exchange.streamHead();
    StringBuilder part = new StringBuilder();
    for (int token = 0; token < tokens; token++) {
      part.append(event.apply(token));
      if (part.length() > 60_000) {
        exchange.chunk(part.toString());
        part.setLength(0);
      }
    }
    exchange.chunk(
        part
            + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: [DONE]\n\n");
    exchange.endChunks();
  }

  private static long allocated(ModelServer client, int tokens) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    GenerationRequest request = new GenerationRequest("m", "Why?", tokens, 42);
    long before = threads.getThreadAllocatedBytes(self);
    Generation generation = client.generate(request, GenerationListener.NONE);
    long after = threads.getThreadAllocatedBytes(self);
    assertEquals(Outcome.OK, generation.outcome(), () -> String.valueOf(generation.failure()));
    assertEquals(tokens, generation.chunks());
    return after - before;
  }
}
