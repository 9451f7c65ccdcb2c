package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedServer;
import org.junit.jupiter.api.Test;

/** What two engines sent, over a socket again: counts and texts as in the recordings. */
class RecordedStreamsTest {

  @Test
  void llamaCpp() {
    Generation generation = replay("llama-cpp-xllamacpp-2026.10.sse", "dense-s.gguf");

    assertEquals(Outcome.OK, generation.outcome());
    assertEquals(new Generation.Counts(28, 12, null, 0), generation.counts());
    assertEquals(12, generation.chunks());
    assertEquals("uftSingterroBaknotownSingterroB", generation.text());
    assertEquals("length", generation.finishReason());
    assertNotNull(generation.serverStats());
    assertEquals(3.273, generation.serverStats().get("predicted_ms").doubleValue());
  }

  @Test
  void mlxLm() {
    Generation generation = replay("mlx-lm-0.32.2.sse", "default_model");

    assertEquals(Outcome.OK, generation.outcome());
    assertEquals(new Generation.Counts(28, 12, null, 0), generation.counts());
    assertEquals(12, generation.chunks());
    assertEquals("ufti assistant at i tchnel.outarbisox p", generation.text());
    assertEquals("length", generation.finishReason());
    assertNull(generation.serverStats());
  }

  private static Generation replay(String recording, String model) {
    String stream = Fixture.text(recording);
    try (ScriptedServer server = ScriptedServer.answering(exchange -> exchange.stream(stream));
        LmStudioServer client = Client.of(server)) {
      return client.generate(new GenerationRequest(model, "Why?", 12, 42), GenerationListener.NONE);
    }
  }
}
