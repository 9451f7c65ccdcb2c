package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.TestServer;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.RuntimeAnswer;
import io.github.mlxggufbench.server.ServerListener;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Management, cross-check and runtime with llama.cpp and MLX behind the embedded server. */
class RealEnginesTest {

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void areLoadedReadBackAndProbed(String key, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs);
        LmStudioServer client = LmStudioServer.connect(server.url(), "", Client.PATIENT)) {
      LoadedInstance loaded = client.load(new LoadRequest(key, 8192, 1)).readBack(client.models());
      assertEquals(8192, loaded.contextLength());
      assertEquals(1, loaded.settings().parallel());

      Generation probed =
          client.probe(new GenerationRequest(loaded.id(), "Tell me of the sea.", 8, 42));
      assertNotNull(probed);
      assertEquals(Outcome.OK, probed.outcome(), () -> String.valueOf(probed.failure()));
      assertEquals(8, probed.counts().completion());
      JsonNode stats = Objects.requireNonNull(probed.serverStats());
      double prefillMs = stats.path("prompt_processing_ms").doubleValue();
      double ttftMs = Objects.requireNonNull(probed.marks().firstTokenNs()) / 1e6;
      assertTrue(prefillMs > 0 && prefillMs <= ttftMs, prefillMs + " of " + ttftMs);
      assertTrue(stats.path("time_to_first_token_seconds").doubleValue() * 1000 <= ttftMs);

      RuntimeAnswer answer = client.runtime(loaded.id());
      assertNotNull(answer.runtime());
      assertNull(answer.generation(), "its list names it");
      client.unload(loaded.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void nameTheirRuntimeAsLmStudioDoesToo(String key, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs);
        LmStudioServer client = LmStudioServer.connect(server.url(), "", Client.PATIENT)) {
      LoadedInstance loaded = client.load(new LoadRequest(key, 1024, 1));
      Secret none = new Secret("");
      try (RestClient rest =
          new RestClient(server.url(), none, Client.PATIENT, ServerListener.NONE)) {
        RuntimeAnswer answer = new RuntimeQuestion(rest, Client.PATIENT, none).ask(loaded.id());

        assertEquals(client.runtime(loaded.id()).runtime(), answer.runtime());
        Generation generation = Objects.requireNonNull(answer.generation());
        assertEquals(Outcome.OK, generation.outcome(), () -> generation.toString());
        assertEquals(1, generation.counts().completion());
      }
    }
  }

  /** Older LM Studio loads by a first request; so does the embedded server. */
  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void areLoadedByAFirstRequest(String key, @TempDir Path logs) throws Exception {
    Secret none = new Secret("");
    try (TestServer server = new TestServer(logs);
        RestClient rest = new RestClient(server.url(), none, Client.PATIENT, ServerListener.NONE)) {
      Calls calls = new Calls(rest, new Complaints(server.url(), none));
      LegacyModels models = new LegacyModels(calls, Client.PATIENT, null);

      LoadedInstance loaded = models.load(new LoadRequest(key, null, null));

      assertEquals(key, loaded.id());
      LoadedInstance listed = loaded.readBack(models.list());
      assertEquals(loaded.contextLength(), listed.contextLength());
      assertTrue(models.list().stream().anyMatch(model -> model.instances().contains(listed)));
    }
  }
}
