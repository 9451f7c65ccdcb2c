package io.github.mlxggufbench.server.lmstudio;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  /** The event of a wire text, as if it had arrived at that time. */
  static void record(Recording recording, String wire, long arrivedNs) {
    byte[] data = wire.substring("data: ".length()).getBytes(UTF_8);
    recording.add("message", data, 0, data.length, arrivedNs);
  }
}
