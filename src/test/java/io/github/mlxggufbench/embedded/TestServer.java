package io.github.mlxggufbench.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.testing.Engines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A real embedded server over one real model of each format, and a client of it. */
final class TestServer implements AutoCloseable {
  static final String GGUF = "tiny/dense@q8_0";
  static final String MLX = "tiny/dense-mlx";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final EmbeddedServer server;
  final Path logs;

  TestServer(Path logs) throws EngineUnavailableException {
    this(logs, EngineSettings.defaults(), catalogue());
  }

  TestServer(Path logs, EngineSettings settings, List<CatalogueEntry> models)
      throws EngineUnavailableException {
    this.logs = logs;
    server = EmbeddedServer.start(models, settings, logs, Engines.environment(), 0);
  }

  static List<CatalogueEntry> catalogue() {
    return List.of(
        new CatalogueEntry(GGUF, "gguf", Engines.gguf(), "generated"),
        new CatalogueEntry(MLX, "mlx", Engines.mlx(), "generated"));
  }

  URI url() {
    return server.url();
  }

  Reply get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(url().resolve(path)).build());
  }

  Reply post(String path, String body) throws IOException, InterruptedException {
    return post(url().resolve(path), body);
  }

  static Reply post(URI url, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  Instance instance(String key) {
    return Objects.requireNonNull(server.loaded().find(key));
  }

  /** A stream that goes on for so many tokens; closing it closes the connection. */
  BufferedReader openStream(String key, int maxTokens) throws IOException {
    byte[] body =
        chat(key).replace("\"max_tokens\":6", "\"max_tokens\":" + maxTokens).getBytes(UTF_8);
    EngineReply reply = EngineReply.post(url().resolve("/v1/chat/completions"), body);
    return new BufferedReader(new InputStreamReader(reply.body(), UTF_8)) {
      @Override
      public void close() {
        reply.close();
      }
    };
  }

  static void firstEvent(BufferedReader stream) throws IOException {
    String line = stream.readLine();
    while (line != null && !line.startsWith("data: ")) {
      line = stream.readLine();
    }
    assertNotNull(line);
  }

  /** A JVM of its own with this class path, which runs a main class of the tests. */
  static ProcessBuilder java(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  static ProcessHandle process(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** The rest of the first line that starts so. */
  static String after(String start, BufferedReader out) throws IOException {
    String line = out.readLine();
    while (line != null && !line.startsWith(start)) {
      line = out.readLine();
    }
    assertNotNull(line, "no line starts with " + start);
    return line.substring(start.length());
  }

  /** A lock of nothing: an environment is made in seconds, without network. */
  static EngineLock emptyLock() {
    return new EngineLock("", List.of("json"));
  }

  /** Loads with the defaults and fails the test if that fails. */
  JsonNode load(String key) throws IOException, InterruptedException {
    Reply reply = post("/api/v1/models/load", "{\"model\":\"" + key + "\"}");
    if (reply.status() != 200) {
      throw new AssertionError("load of " + key + ": " + reply.body());
    }
    return reply.json();
  }

  ProcessHandle loadedProcess(String key) throws IOException, InterruptedException {
    return ProcessHandle.of(load(key).get("engine_pids").get(0).asLong()).orElseThrow();
  }

  /** A deterministic streamed request for 6 tokens. */
  static String chat(String model) {
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

  record Reply(int status, String body) {
    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }

    /** The JSON of each {@code data:} line but the last, {@code [DONE]}. */
    List<JsonNode> events() throws IOException {
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
