package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same prompt twice; with the setting on, the engines do cache it, so the count is real. */
class PromptCacheIsOffTest {
  @TempDir Path logs;

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void byDefault(String key) throws Exception {
    assertEquals(0, cachedOfSecondRequest(key, EngineSettings.defaults()));
  }

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void unlessAskedFor(String key) throws Exception {
    assertTrue(cachedOfSecondRequest(key, new EngineSettings(1, true)) > 0);
  }

  private int cachedOfSecondRequest(String key, EngineSettings settings) throws Exception {
    try (TestServer server = new TestServer(logs, settings, TestServer.catalogue())) {
      server.load(key);
      server.post("/v1/chat/completions", TestServer.chat(key));
      List<JsonNode> events = server.post("/v1/chat/completions", TestServer.chat(key)).events();
      JsonNode usage = events.get(events.size() - 1).get("usage");
      return usage.at("/prompt_tokens_details/cached_tokens").intValue();
    }
  }
}
