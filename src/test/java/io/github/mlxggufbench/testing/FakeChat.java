package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A generation under way: means to answer it as LM Studio would or would not, and the truth about
 * when what was sent, by this JVM's {@link System#nanoTime}.
 */
public final class FakeChat {
  private final ScriptedExchange exchange;
  private final JsonNode request;
  private final FakeInstance instance;
  private final ChatDialect dialect;
  private final long receivedNs = System.nanoTime();
  private final List<Long> tokensSentNs = new CopyOnWriteArrayList<>();

  FakeChat(
      ScriptedExchange exchange, JsonNode request, FakeInstance instance, ChatDialect dialect) {
    this.exchange = exchange;
    this.request = request;
    this.instance = instance;
    this.dialect = dialect;
  }

  /** The connection, for what no server should do with it. */
  public ScriptedExchange exchange() {
    return exchange;
  }

  /** The request's body. */
  public JsonNode request() {
    return request;
  }

  /** The key of the model that answers. */
  public String key() {
    return instance.model().key();
  }

  public String instanceId() {
    return instance.id();
  }

  /** When the whole request had been read. */
  public long receivedNs() {
    return receivedNs;
  }

  /** When each token's event was handed to the system, just before. */
  public List<Long> tokensSentNs() {
    return List.copyOf(tokensSentNs);
  }

  public int maxTokens() {
    return dialect.maxTokens();
  }

  /** One for each word, and eight for a template. */
  public int promptTokens() {
    return 8 + dialect.prompt().split("\\s+").length;
  }

  /** The head, and the events that come before any token. */
  public void begin() throws IOException {
    LmStudioHead.stream(exchange);
    send(dialect.opening());
  }

  public void token(String text) throws IOException {
    String event = dialect.token(text);
    tokensSentNs.add(System.nanoTime());
    exchange.chunk(event);
  }

  public void finish(String reason) throws IOException {
    send(dialect.finish(reason));
  }

  public void usage(int prompt, int completion) throws IOException {
    send(dialect.usage(prompt, completion));
  }

  /** The route's last word, and a clean end. */
  public void end() throws IOException {
    send(dialect.lastWord());
    exchange.endChunks();
  }

  /** Bytes of the stream's body, as they are. */
  public void raw(String text) throws IOException {
    exchange.chunk(text);
  }

  private void send(List<String> events) throws IOException {
    for (String event : events) {
      exchange.chunk(event);
    }
  }
}
