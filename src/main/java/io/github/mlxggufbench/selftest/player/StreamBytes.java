package io.github.mlxggufbench.selftest.player;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a stream, made before any of them is due: one array for each write. Events look as
 * LM Studio's do, for a client takes its time by what they hold.
 */
final class StreamBytes {
  private static final String HEAD =
      """
      HTTP/1.1 200 OK
      Content-Type: text/event-stream
      Cache-Control: no-cache
      Transfer-Encoding: chunked

      """
          .replace("\n", "\r\n");
  private static final String TOKEN =
      """
      data: {"id":"chatcmpl-player","object":"chat.completion.chunk","created":1,\
      "model":"%s","system_fingerprint":"%s","choices":[{"index":0,\
      "delta":{"content":" token"},"logprobs":null,"finish_reason":null}]}

      """
          .formatted(StreamPlayer.MODEL, StreamPlayer.MODEL);
  private static final String ESCAPED_TOKEN = TOKEN.replace(" token", "\\ntoken");
  private static final String END =
      """
      data: {"id":"chatcmpl-player","object":"chat.completion.chunk","created":1,\
      "model":"%s","choices":[{"index":0,"delta":{},"finish_reason":"length"}]}

      data: {"id":"chatcmpl-player","object":"chat.completion.chunk","created":1,\
      "model":"%s","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":%d,\
      "total_tokens":%d}}

      data: [DONE]

      """;
  private static final String LAST_CHUNK = "0\r\n\r\n";

  private final StreamScript script;
  private final byte[] head = bytes(HEAD);
  private final byte[] first;
  private final byte[] middle;
  private final byte[] last;

  StreamBytes(StreamScript script) {
    this.script = script;
    int lastWrite = script.writes() - 1;
    this.last = write(script, lastWrite);
    this.middle = lastWrite > 1 ? write(script, 1) : last;
    this.first = lastWrite > 0 ? write(script, 0) : last;
  }

  /** Whether they serve that script too: all but the id is the same. */
  boolean serve(StreamScript other) {
    return other.tokens() == script.tokens()
        && other.tokensPerWrite() == script.tokensPerWrite()
        && other.escaped() == script.escaped()
        && (other.firstNs() == 0) == (script.firstNs() == 0);
  }

  /** The HTTP head, sent at once where the first token is awaited; else part of the first write. */
  byte[] head() {
    return head;
  }

  /** What the write carries: some tokens as one HTTP chunk; the last one the stream's end too. */
  byte[] of(int write) {
    return write == 0 ? first : write < script.writes() - 1 ? middle : last;
  }

  private static byte[] write(StreamScript script, int write) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (write == 0 && script.firstNs() == 0) {
      out.writeBytes(bytes(HEAD));
    }
    String token = script.escaped() ? ESCAPED_TOKEN : TOKEN;
    chunk(out, bytes(token.repeat(script.tokensOf(write))));
    if (write == script.writes() - 1) {
      int tokens = script.tokens();
      chunk(out, bytes(END.formatted(StreamPlayer.MODEL, StreamPlayer.MODEL, tokens, tokens + 1)));
      out.writeBytes(bytes(LAST_CHUNK));
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, byte[] data) {
    out.writeBytes(bytes(Integer.toHexString(data.length) + "\r\n"));
    out.writeBytes(data);
    out.writeBytes(bytes("\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
