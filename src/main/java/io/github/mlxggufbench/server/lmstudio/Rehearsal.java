package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Generations against canned replies on a loopback socket of our own, so that all code on the path
 * of a request is loaded, and the part that repeats compiled, before the first measured one: else
 * that one pays some 100 ms, most of it within its TTFT.
 */
final class Rehearsal {
  /**
   * After 60, the first measured requests still met the compiler at work, which showed as up to 1.3
   * ms of TTFT at sixteen streams, after 400 as 0.6; the others take a quarter of a second.
   */
  private static final int TIMES = 400;

  private static final int TOKENS = 16;
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final GenerationRequest REQUEST = new GenerationRequest("canned", "Hi", TOKENS, 0);

  private static final String ROLE =
      delta("{\"role\":\"assistant\",\"content\":null}") + delta("{\"reasoning_content\":\"So\"}");
  private static final String TOKEN = delta("{\"content\":\"Été\"}");
  private static final String END =
      """
      data: {"model":"canned","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

      data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2},"timings":{"n":2}}

      data: [DONE]

      """;

  private Rehearsal() {}

  private static String delta(String delta) {
    return "data: {\"model\":\"canned\",\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}\n\n";
  }

  /** Returns how many of the generations went well; less than all is no harm but to the warmth. */
  static int run() {
    try (ServerSocket stage = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread server = new Thread(() -> serve(stage), "rehearsal");
      server.setDaemon(true);
      server.start();
      return play(URI.create("http://127.0.0.1:" + stage.getLocalPort()));
    } catch (IOException | ServerException e) {
      return 0; // no loopback, no rehearsal
    }
  }

  private static int play(URI url) throws ServerException {
    ClientTimeouts limits = new ClientTimeouts(LIMIT, LIMIT, LIMIT, LIMIT, LIMIT);
    int well = 0;
    try (LmStudioServer client = LmStudioServer.connect(url, "", limits)) {
      for (int i = 0; i < TIMES; i++) {
        client.freshen();
        well += client.generate(REQUEST, GenerationListener.NONE).ok() ? 1 : 0;
      }
    }
    return well;
  }

  private static void serve(ServerSocket stage) {
    try {
      while (true) {
        try (Socket client = stage.accept()) {
          client.setTcpNoDelay(true);
          answer(client);
        }
      }
    } catch (IOException e) {
      // the rehearsal is over
    }
  }

  /** Each request comes in one read: it is small, and flushed at once. */
  private static void answer(Socket client) throws IOException {
    byte[] request = new byte[4096];
    OutputStream out = client.getOutputStream();
    while (client.getInputStream().read(request) > 0) {
      if (request[0] == 'G') {
        out.write(ascii("HTTP/1.1 404 Canned\r\nContent-Length: 2\r\n\r\n{}"));
        continue;
      }
      out.write(
          ascii(
              "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n"));
      chunk(out, ROLE);
      for (int i = 0; i < TOKENS; i++) {
        chunk(out, TOKEN);
      }
      chunk(out, END);
      out.write(ascii("0\r\n\r\n"));
    }
  }

  private static void chunk(OutputStream out, String data) throws IOException {
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    out.write(ascii(Integer.toHexString(bytes.length) + "\r\n"));
    out.write(bytes);
    out.write(ascii("\r\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
