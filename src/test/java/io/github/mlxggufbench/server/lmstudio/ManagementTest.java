package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.testing.ReceivedRequest;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManagementTest {

  @Test
  void aLoadReportsWhatIsInForce() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(Fixture.answer(200, "load-gguf.json"));
        LmStudioServer client = Client.of(server)) {
      LoadedInstance instance = client.load(new LoadRequest("acme/otter-7b", 8192, 1));

      assertEquals(8192, instance.contextLength());
      assertEquals("POST /api/v1/models/load HTTP/1.1", server.requests().get(0).line());
    }
  }

  @Test
  void parallelIsLeftOutOnceTheServerHasRefusedIt() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                Fixture.answer(400, "error-unrecognized-parallel.json"),
                Fixture.answer(200, "load-gguf.json"));
        LmStudioServer client = Client.of(server)) {
      client.load(new LoadRequest("acme/otter-7b", 8192, 1));
      client.load(new LoadRequest("acme/otter-7b", 8192, 1));

      List<Boolean> sent =
          server.requests().stream().map(r -> r.body().contains("\"parallel\":1")).toList();
      assertEquals(List.of(true, false, false), sent);
    }
  }

  @Test
  void anInstanceAlreadyGoneIsUnloaded() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(404, "error-unload-not-loaded.json"));
        LmStudioServer client = Client.of(server)) {
      assertDoesNotThrow(() -> client.unload("gone"));
      assertEquals("{\"instance_id\":\"gone\"}", server.requests().get(0).body());
    }
  }

  @Test
  void theEngineThatTheListNamesIsTheRuntime() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(200, "models-embedded.json"));
        LmStudioServer client = Client.of(server)) {
      assertEquals(
          new EngineRuntime("llama.cpp", "b11549"), client.runtime("dense-q4_0").runtime());
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void elseAWholeV0ChatOfOneTokenNamesIt() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                Fixture.answer(200, "models.json"), Fixture.answer(200, "v0-chat.json"));
        LmStudioServer client = Client.of(server)) {
      assertEquals(
          new EngineRuntime("llama.cpp-mac-arm64-apple-metal-advsimd", "2.41.0"),
          client.runtime("acme/otter-7b").runtime());
      assertEquals(
          List.of("GET /api/v1/models HTTP/1.1", "POST /api/v0/chat/completions HTTP/1.1"),
          server.requests().stream().map(ReceivedRequest::line).toList());
    }
  }

  @Test
  void aRuntimeThatNoRouteNamesOrAnotherModelAnswersIsUnknown() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                Fixture.answer(200, "models.json"),
                Fixture.answer(200, "error-unexpected-endpoint.json"),
                Fixture.answer(200, "models.json"),
                Fixture.answer(200, "v0-chat.json"));
        LmStudioServer client = Client.of(server)) {
      assertNull(client.runtime("my-otter").runtime());
      assertNull(client.runtime("my-otter").runtime());
    }
  }

  @Test
  void warmingAsksTheServerForNothingButItsList() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(Fixture.answer(200, "models.json"));
        LmStudioServer client = Client.of(server)) {
      client.warm();

      assertEquals(
          List.of("GET /api/v1/models HTTP/1.1"),
          server.requests().stream().map(ReceivedRequest::line).toList());
    }
  }
}
