package io.github.mlxggufbench.sampling;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.embedded.python.PythonProcess;
import io.github.mlxggufbench.testing.Engines;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine as the embedded server starts it, that has answered one prompt and now idles. */
final class RealEngine implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROMPT = "The sea was calm and the boats lay still. ".repeat(10);

  private final Process process;

  private RealEngine(Process process) {
    this.process = process;
  }

  static RealEngine start(Path model, String... options) throws IOException {
    boolean mlx = model.getFileName().toString().contains("mlx");
    PythonEnvironment python = Engines.environment();
    String launcher = mlx ? "mlx_engine.py" : "llama_engine.py";
    List<String> command = new ArrayList<>();
    command.add(python.python().toString());
    command.add(python.script(launcher, "parent_pipe.py").toString());
    command.addAll(List.of("--model", model.toString(), "--alias", "m", "--parallel", "1"));
    command.addAll(mlx ? List.of() : List.of("--context-length", "1024", "--threads", "1"));
    command.addAll(List.of(options));
    RealEngine engine =
        new RealEngine(
            PythonProcess.of(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    try {
      engine.answerOnce();
      return engine;
    } catch (IOException | RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private void answerOnce() throws IOException {
    int port = JSON.readTree(process.inputReader().readLine()).path("port").asInt();
    ObjectNode chat = JSON.createObjectNode().put("model", "m").put("max_tokens", 16);
    chat.putArray("messages").addObject().put("role", "user").put("content", PROMPT);
    URI url = URI.create("http://127.0.0.1:" + port + "/v1/chat/completions");
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(chat.toString()))
            .build();
    try {
      var reply = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (reply.statusCode() != 200) {
        throw new IOException(reply.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
