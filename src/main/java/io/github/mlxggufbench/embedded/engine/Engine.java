package io.github.mlxggufbench.embedded.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.python.PythonProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * An engine process that serves one model. It ends when its standard input closes: by {@link
 * #close}, or however this process ends.
 */
public final class Engine implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int GRACE_SECONDS = 3;

  private final Process process;
  private final EngineLog log;

  private Engine(Process process, EngineLog log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the process; {@link #awaitListening} waits until it holds its model. */
  static Engine start(List<String> command, Map<String, String> environment, EngineLog log)
      throws IOException {
    ProcessBuilder builder = PythonProcess.of(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
    return new Engine(builder.start(), log);
  }

  /** Waits until the model is loaded and the engine's health route says so. */
  Listening awaitListening() throws EngineFailedException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      if (line == null) {
        close();
        throw new EngineFailedException(log.lastWords());
      }
      JsonNode answer = JSON.readTree(line);
      URI url = URI.create("http://127.0.0.1:" + answer.path("port").asInt());
      try (EngineReply health = EngineReply.get(url.resolve("/health"))) {
        if (health.status() != 200) {
          throw new EngineFailedException("health " + health.status() + ": " + log.lastWords());
        }
      }
      JsonNode engine = answer.path("engine");
      return new Listening(url, engine.path("name").asText(), engine.path("version").asText());
    } catch (IOException e) {
      close();
      throw new EngineFailedException(e.getMessage() + ": " + log.lastWords(), e);
    }
  }

  /** Where a ready engine listens, and what it is. */
  public record Listening(URI url, String name, String version) {
    public ObjectNode toJson() {
      return JSON.createObjectNode().put("name", name).put("version", version);
    }
  }

  public List<Long> pids() {
    LongStream children = process.descendants().mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(process.pid()), children).boxed().toList();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Whether the process is at its end, giving one that is about to end the time for it. */
  public boolean ended() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** In the words of LM Studio, with the engine's own. */
  public String crashMessage() {
    String code = process.isAlive() ? "null" : String.valueOf(process.exitValue());
    return "The model has crashed. (Exit code: " + code + ") " + log.lastWords();
  }

  /** Ends the process and waits until it is gone. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
      }
    } catch (IOException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }
}
