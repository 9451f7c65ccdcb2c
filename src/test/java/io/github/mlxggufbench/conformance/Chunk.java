package io.github.mlxggufbench.conformance;

/** Events of {@code /v1/chat/completions} as text; apostrophes stand for quotation marks. */
final class Chunk {
  static final String ROLE = delta("'role':'assistant','content':null");
  static final String EMPTY = delta("'content':''");
  static final String STOP = event("'choices':[{'index':0,'delta':{},'finish_reason':'stop'}]");
  static final String DONE = "data: [DONE]\n\n";
  static final String KEEP_ALIVE = ": keepalive\n\n";

  private Chunk() {}

  static String text(String text) {
    return delta("'content':'" + text + "'");
  }

  static String delta(String members) {
    return event("'choices':[{'index':0,'delta':{" + members + "},'finish_reason':null}]");
  }

  static String usage(int prompt, int completion) {
    return event(
        "'choices':[],'usage':{'prompt_tokens':%d,'completion_tokens':%d}"
            .formatted(prompt, completion));
  }

  static String event(String members) {
    String json = "{'object':'chat.completion.chunk','model':'" + Heard.MODEL + "'," + members;
    return "data: " + json.replace('\'', '"') + "}\n\n";
  }
}
