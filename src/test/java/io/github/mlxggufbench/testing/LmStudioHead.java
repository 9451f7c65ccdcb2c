package io.github.mlxggufbench.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The response heads that LM Studio sends, field by field. */
final class LmStudioHead {
  private static final String KEPT_ALIVE = "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n";

  private LmStudioHead() {}

  static void json(ScriptedExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.send(
        "HTTP/1.1 "
            + status
            + " Scripted\r\nX-Powered-By: Express\r\n"
            + "Content-Type: application/json; charset=utf-8\r\n"
            + "Content-Length: "
            + bytes.length
            + "\r\n"
            + KEPT_ALIVE
            + "\r\n"
            + body);
  }

  static void stream(ScriptedExchange exchange) throws IOException {
    exchange.send(
        "HTTP/1.1 200 OK\r\nX-Powered-By: Express\r\nContent-Type: text/event-stream\r\n"
            + "Cache-Control: no-cache\r\n"
            + KEPT_ALIVE
            + "Transfer-Encoding: chunked\r\n\r\n");
  }
}
