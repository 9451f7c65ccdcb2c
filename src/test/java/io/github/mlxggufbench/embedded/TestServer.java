package io.github.mlxggufbench.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.embedded.engine.Instance;
import io.github.mlxggufbench.testing.Engines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A real embedded server over one real model of each format, and a client of it. */
public final class TestServer implements AutoCloseable {
  public static final String GGUF = "tiny/dense@q8_0";
  public static final String MLX = "tiny/dense-mlx";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final EmbeddedServer server;

  public TestServer(Path logs) throws EngineUnavailableException {
    this(logs, EngineSettings.defaults(), catalogue());
  }

  public TestServer(Path logs, EngineSettings settings, List<CatalogueEntry> models)
      throws EngineUnavailableException {
    server = EmbeddedServer.start(models, settings, logs, Engines.environment(), 0);
  }

  public static List<CatalogueEntry> catalogue() {
    return List.of(
        new CatalogueEntry(GGUF, "gguf", Engines.gguf(), "generated"),
        new CatalogueEntry(MLX, "mlx", Engines.mlx(), "generated"));
  }

  public URI url() {
    return server.url();
  }

  public Reply get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(url().resolve(path)).build());
  }

  public Reply post(String path, String body) throws IOException, InterruptedException {
    return post(url().resolve(path), body);
  }

  static Reply post(URI url, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  public Instance instance(String key) {
    return Objects.requireNonNull(server.loaded().find(key));
  }

  /** A stream that goes on for so many tokens; closing it closes the connection. */
  public BufferedReader openStream(String key, int maxTokens)
      throws IOException, InterruptedException {
    String body = chat(key).replace("\"max_tokens\":6", "\"max_tokens\":" + maxTokens);
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/v1/chat/completions"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    InputStream stream = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    return new BufferedReader(new InputStreamReader(stream, UTF_8));
  }

  public static void firstEvent(BufferedReader stream) throws IOException {
    String line = stream.readLine();
    while (line != null && !line.startsWith("data: ")) {
      line = stream.readLine();
    }
    assertNotNull(line);
  }

  /** Loads with the defaults and fails the test if that fails. */
  public JsonNode load(String key) throws IOException, InterruptedException {
    Reply reply = post("/api/v1/models/load", "{\"model\":\"" + key + "\"}");
    if (reply.status() != 200) {
      throw new AssertionError("load of " + key + ": " + reply.body());
    }
    return reply.json();
  }

  public ProcessHandle loadedProcess(String key) throws IOException, InterruptedException {
    return ProcessHandle.of(load(key).get("engine_pids").get(0).asLong()).orElseThrow();
  }

  /** A deterministic streamed request for 6 tokens. */
  public static String chat(String model) {
    return """
    {"model":"%s","messages":[{"role":"user","content":"Tell me of the sea."}],
     "stream":true,"stream_options":{"include_usage":true},
     "temperature":0,"repeat_penalty":1.0,"max_tokens":6,"seed":1}
    """
        .formatted(model);
  }

  private static Reply send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }

  public record Reply(int status, String body) {
    public JsonNode json() throws IOException {
      return JSON.readTree(body);
    }

    /** The JSON of each {@code data:} line but the last, {@code [DONE]}. */
    public List<JsonNode> events() throws IOException {
      List<String> lines = body.lines().filter(line -> line.startsWith("data: {")).toList();
      return List.of(
          JSON.readValue(
              "[" + String.join(",", lines.stream().map(s -> s.substring(6)).toList()) + "]",
              JsonNode[].class));
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
