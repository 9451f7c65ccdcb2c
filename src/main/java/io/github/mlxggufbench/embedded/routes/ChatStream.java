package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** LM Studio's named events, in its order, each sent at once. */
final class ChatStream implements Completion.Listener {

  /** What is being told; each has a start and an end event. */
  private enum Part {
    NOTHING(""),
    PROMPT("prompt_processing"),
    REASONING("reasoning"),
    MESSAGE("message");

    private final String event;

    Part(String event) {
      this.event = event;
    }
  }

  private final OutputStream out;
  private final String instanceId;
  private Part open = Part.NOTHING;

  ChatStream(OutputStream out, String instanceId) {
    this.out = out;
    this.instanceId = instanceId;
  }

  void start() throws IOException {
    send("chat.start", data().put("model_instance_id", instanceId));
  }

  void loading() throws IOException {
    send("model_load.start", data().put("model_instance_id", instanceId));
    send("model_load.progress", data().put("model_instance_id", instanceId).put("progress", 0));
  }

  void loaded(double seconds) throws IOException {
    send("model_load.progress", data().put("model_instance_id", instanceId).put("progress", 1));
    ObjectNode end = data().put("model_instance_id", instanceId);
    send("model_load.end", end.put("load_time_seconds", seconds));
  }

  void promptStarts() throws IOException {
    open(Part.PROMPT);
  }

  @Override
  public void onPrompt(double fraction) throws IOException {
    send("prompt_processing.progress", data().put("progress", fraction));
  }

  @Override
  public void onReasoning(String part) throws IOException {
    open(Part.REASONING);
    send("reasoning.delta", data().put("content", part));
  }

  @Override
  public void onText(String part) throws IOException {
    open(Part.MESSAGE);
    send("message.delta", data().put("content", part));
  }

  void error(JsonNode error) throws IOException {
    send("error", data().set("error", error));
  }

  void end(ObjectNode result) throws IOException {
    open(Part.NOTHING);
    send("chat.end", data().set("result", result));
  }

  private void open(Part part) throws IOException {
    if (part != open) {
      if (open != Part.NOTHING) {
        send(open.event + ".end", data());
      }
      open = part;
      if (part != Part.NOTHING) {
        send(part.event + ".start", data());
      }
    }
  }

  private static ObjectNode data() {
    return JsonNodeFactory.instance.objectNode();
  }

  private void send(String event, ObjectNode data) throws IOException {
    ObjectNode typed = data().put("type", event);
    typed.setAll(data);
    out.write(("event: " + event + "\ndata: " + typed + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
