package io.github.mlxggufbench.selftest.player;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of a few lines, sharing nothing with the one under test: one socket, raw bytes. */
final class BareClient implements AutoCloseable {
  private final Socket socket;

  /**
   * A reply as it came.
   *
   * @param sentNs right before the request was written
   * @param tokenNs when the read returned that completed each token's event
   */
  record Reply(String text, long sentNs, List<Long> tokenNs) {}

  BareClient(URI url) throws IOException {
    this.socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
  }

  Reply post(String prompt) throws IOException {
    String body =
        "{\"model\":\"player\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\""
            + prompt
            + "\"}]}";
    String head =
        "POST /v1/chat/completions HTTP/1.1\r\nHost: player\r\nContent-Length: " + body.length();
    byte[] request = (head + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    long sentNs = System.nanoTime();
    socket.getOutputStream().write(request);
    return read(sentNs);
  }

  private Reply read(long sentNs) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder text = new StringBuilder();
    List<Long> tokenNs = new ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    int searched = 0;
    while (!text.toString().endsWith("\r\n0\r\n\r\n")) {
      int count = in.read(buffer);
      long arrivedNs = System.nanoTime();
      if (count < 0) {
        throw new IOException("the player hung up after: " + text);
      }
      text.append(new String(buffer, 0, count, StandardCharsets.US_ASCII));
      int token = text.indexOf("\"content\":", searched);
      while (token >= 0 && text.indexOf("\n\n", token) >= 0) {
        tokenNs.add(arrivedNs);
        searched = token + 1;
        token = text.indexOf("\"content\":", searched);
      }
    }
    return new Reply(text.toString(), sentNs, tokenNs);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
