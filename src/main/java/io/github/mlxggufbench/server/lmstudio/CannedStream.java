package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.sse.SseException;
import io.github.mlxggufbench.server.sse.SseParser;
import java.nio.charset.StandardCharsets;

/**
 * A reply from memory, read so that the code on the path of a first token is loaded, and run often
 * enough to be compiled, before the first measured request.
 */
final class CannedStream {
  private static final int TIMES = 200;
  private static final String REPLY =
      """
      data: {"model":"canned","choices":[{"index":0,"delta":{"role":"assistant","content":null}}]}

      data: {"model":"canned","choices":[{"index":0,"delta":{"reasoning_content":"So"}}]}

      data: {"model":"canned","choices":[{"index":0,"delta":{"content":"Été"}}]}

      data: {"model":"canned","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

      data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2},"timings":{"n":2}}

      data: [DONE]

      """;

  private CannedStream() {}

  static void parse() {
    byte[] bytes = REPLY.getBytes(StandardCharsets.UTF_8);
    try {
      for (int i = 0; i < TIMES; i++) {
        ChatStream stream = new ChatStream("canned", GenerationListener.NONE);
        new SseParser(stream::accept).feed(bytes, 0, bytes.length, 0);
      }
    } catch (SseException e) {
      throw new IllegalStateException("the canned stream is broken", e);
    }
  }
}
