package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Events of {@code POST /api/v1/chat}; the same figures make its answer in one piece. */
final class RestV1Chat implements ChatDialect {
  private final JsonNode request;
  private final FakeInstance instance;
  private final StringBuilder text = new StringBuilder();
  private final double loadSeconds;
  private final long startNs = System.nanoTime();
  private long firstNs;
  private long lastNs;
  private int tokens;
  private int promptTokens;

  /**
   * @param loadSeconds of the load that this request caused; NaN = it caused none
   */
  RestV1Chat(JsonNode request, FakeInstance instance, double loadSeconds) {
    this.request = request;
    this.instance = instance;
    this.loadSeconds = loadSeconds;
  }

  @Override
  public int maxTokens() {
    return request.path("max_output_tokens").asInt(16);
  }

  @Override
  public String prompt() {
    return request.path("input").asText();
  }

  @Override
  public List<String> opening() {
    List<String> events = new ArrayList<>();
    events.add(event(named("chat.start")));
    if (!Double.isNaN(loadSeconds)) {
      events.add(event(named("model_load.start")));
      events.add(event(named("model_load.progress").put("progress", 0.5)));
      events.add(event(named("model_load.end").put("load_time_seconds", loadSeconds)));
    }
    events.add(event(typed("prompt_processing.start")));
    events.add(event(typed("prompt_processing.progress").put("progress", 0.5)));
    return events;
  }

  @Override
  public String token(String piece) {
    text.append(piece);
    tokens++;
    lastNs = System.nanoTime();
    String before = "";
    if (tokens == 1) {
      firstNs = lastNs;
      before = event(typed("prompt_processing.end")) + event(typed("message.start"));
    }
    return before + event(typed("message.delta").put("content", piece));
  }

  /** There is no finish reason on this route. */
  @Override
  public List<String> finish(String reason) {
    return List.of(event(typed("message.end")));
  }

  @Override
  public List<String> usage(int prompt, int completion) {
    promptTokens = prompt;
    return List.of();
  }

  @Override
  public List<String> lastWord() {
    ObjectNode end = typed("chat.end");
    end.set("result", result());
    return List.of(event(end));
  }

  /** The answer in one piece. */
  ObjectNode result() {
    ObjectNode result = FakeJson.object().put("model_instance_id", instance.id());
    result.putArray("output").addObject().put("type", "message").put("content", text.toString());
    ObjectNode stats = result.putObject("stats");
    stats.put("input_tokens", promptTokens);
    stats.put("total_output_tokens", tokens);
    stats.put("reasoning_output_tokens", 0);
    if (tokens > 1) {
      // As for llama.cpp: the tokens after the first, in the time after the first.
      stats.put("tokens_per_second", (tokens - 1) / ((lastNs - firstNs) / 1e9));
    }
    stats.put("time_to_first_token_seconds", (firstNs - startNs) / 1e9);
    if (!Double.isNaN(loadSeconds)) {
      stats.put("model_load_time_seconds", loadSeconds);
    }
    return result;
  }

  private ObjectNode named(String type) {
    return typed(type).put("model_instance_id", instance.id());
  }

  private static ObjectNode typed(String type) {
    return FakeJson.object().put("type", type);
  }

  private static String event(ObjectNode data) {
    return "event: " + data.path("type").asText() + "\ndata: " + data + "\n\n";
  }
}
