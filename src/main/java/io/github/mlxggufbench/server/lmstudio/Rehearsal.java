package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Generations against a canned reply on a loopback socket of our own, so that all code on the path
 * of a request is loaded, and partly compiled, before the first measured one: else that one pays
 * some 100 ms, most of it within its TTFT.
 */
final class Rehearsal {
  private static final int TIMES = 20;
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String REPLY =
      """
      data: {"model":"canned","choices":[{"index":0,"delta":{"role":"assistant","content":null}}]}

      data: {"model":"canned","choices":[{"index":0,"delta":{"reasoning_content":"So"}}]}

      data: {"model":"canned","choices":[{"index":0,"delta":{"content":"Été"}}]}

      data: {"model":"canned","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

      data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2},"timings":{"n":2}}

      data: [DONE]

      """;

  private Rehearsal() {}

  /** Returns how many of the generations went well; less than all is no harm but to the warmth. */
  static int run() {
    try (ServerSocket stage = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread server = new Thread(() -> answer(stage), "rehearsal");
      server.setDaemon(true);
      server.start();
      return play(URI.create("http://127.0.0.1:" + stage.getLocalPort()));
    } catch (IOException e) {
      return 0; // no loopback, no rehearsal
    }
  }

  private static int play(URI url) {
    ClientTimeouts limits = new ClientTimeouts(LIMIT, LIMIT, LIMIT, LIMIT, LIMIT);
    GenerationRequest request = new GenerationRequest("canned", "Hi", 2, 0);
    int well = 0;
    try (LmStudioServer client = LmStudioServer.connect(url, "", limits)) {
      for (int i = 0; i < TIMES; i++) {
        well += client.generate(request, GenerationListener.NONE).ok() ? 1 : 0;
      }
    }
    return well;
  }

  private static void answer(ServerSocket stage) {
    byte[] body = REPLY.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(body.length)
            + "\r\n";
    try {
      while (true) {
        try (Socket socket = stage.accept()) {
          socket.getInputStream().read(new byte[4096]); // one small request, flushed at once
          socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
          socket.getOutputStream().write(body);
          socket.getOutputStream().write("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      // the rehearsal is over
    }
  }
}
