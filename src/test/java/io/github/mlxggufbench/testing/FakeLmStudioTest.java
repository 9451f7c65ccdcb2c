package io.github.mlxggufbench.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is played must be like the original in what a client can trip over. */
class FakeLmStudioTest {
  private static final String CHAT =
      "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"Why?\"}],\"max_tokens\":4,"
          + "\"stream\":true,\"stream_options\":{\"include_usage\":true}}";
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aLoadIsListedAndAnswersAndIsGoneAfterItsUnload() throws Exception {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf("acme/otter-7b"))) {
      JsonNode loaded = json(post(studio, "/api/v1/models/load", "{\"model\":\"acme/otter-7b\"}"));
      assertEquals("loaded", loaded.path("status").asText());
      assertEquals(
          "acme/otter-7b",
          json(get(studio, "/api/v1/models")).at("/models/0/loaded_instances/0/id").asText());
      String stream = post(studio, "/v1/chat/completions", CHAT.formatted("acme/otter-7b")).body();
      assertTrue(stream.contains("\"completion_tokens\":3"), stream);
      assertTrue(stream.endsWith("data: [DONE]\n\n"), stream);
      String unload = "{\"instance_id\":\"acme/otter-7b\"}";
      assertEquals(200, post(studio, "/api/v1/models/unload", unload).statusCode());
      assertEquals(404, post(studio, "/api/v1/models/unload", unload).statusCode());
    }
  }

  @Test
  void aKeyThatLmStudioDoesNotDocumentIsRefused() throws Exception {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.mlx("otter-7b-mlx"))) {
      String body = "{\"model\":\"otter-7b-mlx\",\"parallel\":1}";
      HttpResponse<String> refused = post(studio, "/api/v1/models/load", body);
      assertEquals(400, refused.statusCode());
      assertEquals("unrecognized_keys", json(refused).at("/error/code").asText());
      assertEquals(List.of(), studio.loaded());
      studio.acceptingParallel();
      assertEquals(200, post(studio, "/api/v1/models/load", body).statusCode());
    }
  }

  @Test
  void theOneLoadedModelAnswersForAnUnknownName() throws Exception {
    try (FakeLmStudio studio =
        FakeLmStudio.with(FakeModel.gguf("acme/otter-7b"), FakeModel.mlx("otter-7b-mlx"))) {
      studio.load("otter-7b-mlx");
      HttpResponse<String> trapped = post(studio, "/v1/chat/completions", CHAT.formatted("nobody"));
      assertTrue(trapped.body().contains("\"model\":\"otter-7b-mlx\""), trapped.body());
      studio.load("acme/otter-7b");
      assertEquals(
          400, post(studio, "/v1/chat/completions", CHAT.formatted("nobody")).statusCode());
    }
  }

  @Test
  void anEvictedModelIsLoadedAgainByTheNextRequest() throws Exception {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf("acme/otter-7b"))) {
      studio.evict(studio.load("acme/otter-7b"));
      post(studio, "/v1/chat/completions", CHAT.formatted("acme/otter-7b"));
      JsonNode instance = json(get(studio, "/api/v1/models")).at("/models/0/loaded_instances/0");
      assertEquals(3600, instance.path("remaining_ttl_seconds").asInt());
    }
  }

  @Test
  void theServersOwnFiguresComeWithTheLastEventOfItsOwnChat() throws Exception {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf("acme/otter-7b"))) {
      String body =
          "{\"model\":\"acme/otter-7b\",\"input\":\"Why?\",\"max_output_tokens\":4,\"stream\":true}";
      String stream = post(studio, "/api/v1/chat", body).body();
      String last = stream.strip().lines().reduce((a, b) -> b).orElseThrow();
      JsonNode end = FakeJson.parsed(last.substring("data: ".length()));
      assertEquals("chat.end", end.path("type").asText());
      assertEquals(3, end.at("/result/stats/total_output_tokens").asInt());
      assertEquals(0.02, end.at("/result/stats/model_load_time_seconds").asDouble());
    }
  }

  @Test
  void itComesBackAtTheSameAddressWithNothingLoaded() throws Exception {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf("acme/otter-7b"))) {
      studio.load("acme/otter-7b");
      get(studio, "/api/v1/models");
      studio.die();
      studio.revive();
      assertNotNull(get(studio, "/api/v1/models"));
      assertEquals(List.of(), studio.loaded());
    }
  }

  @Test
  void unknownRoutesAnswer200ButUnderRestV1() throws Exception {
    try (FakeLmStudio studio = FakeLmStudio.with()) {
      assertEquals(200, get(studio, "/api/tags").statusCode());
      assertEquals(404, get(studio, "/api/v1/nothing").statusCode());
      studio.requiring("sk-lm-aBcD1234:0123456789abcdefghij");
      assertEquals(401, get(studio, "/api/v1/models").statusCode());
    }
  }

  private HttpResponse<String> get(FakeLmStudio studio, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(studio.url().resolve(path)).build());
  }

  private HttpResponse<String> post(FakeLmStudio studio, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.ofString(body);
    return send(HttpRequest.newBuilder(studio.url().resolve(path)).POST(publisher).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return FakeJson.parsed(response.body());
  }
}
