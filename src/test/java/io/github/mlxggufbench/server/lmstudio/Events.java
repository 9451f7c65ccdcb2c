package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.sse.SseEvent;

/** Events of a chat stream, in LM Studio's envelope. */
final class Events {
  static final String ROLE = delta("'role':'assistant','content':null");
  static final String STOP = chunk("'choices':[{'index':0,'delta':{},'finish_reason':'stop'}]");
  static final String DONE = "data: [DONE]\n\n";

  private Events() {}

  static String text(String text) {
    return delta("'content':'" + text + "'");
  }

  static String reasoning(String text) {
    return delta("'reasoning_content':'" + text + "'");
  }

  static String usage(int prompt, int completion) {
    return chunk(
        "'choices':[],'usage':{'prompt_tokens':%d,'completion_tokens':%d}"
            .formatted(prompt, completion));
  }

  static String delta(String members) {
    return chunk("'choices':[{'index':0,'delta':{" + members + "},'finish_reason':null}]");
  }

  static String chunk(String members) {
    return data(
        "{'object':'chat.completion.chunk','model':'" + Client.MODEL + "'," + members + "}");
  }

  /** An event on the wire; apostrophes stand for quotation marks. */
  static String data(String json) {
    return "data: " + json.replace('\'', '"') + "\n\n";
  }

  /** The parsed event of a wire text, arrived at that time. */
  static SseEvent at(long arrivedNs, String wire) {
    return new SseEvent("message", wire.substring("data: ".length()).strip(), arrivedNs);
  }
}
