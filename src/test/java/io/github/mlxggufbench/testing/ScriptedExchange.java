package io.github.mlxggufbench.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One request, and the means to answer it in whatever way. Each send is one write and a flush. */
public final class ScriptedExchange {
  private final Socket socket;
  private final ReceivedRequest request;

  ScriptedExchange(Socket socket, ReceivedRequest request) {
    this.socket = socket;
    this.request = request;
  }

  public ReceivedRequest request() {
    return request;
  }

  public void send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A whole answer with a JSON body. */
  public void json(int status, String body) throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    send(
        "HTTP/1.1 "
            + status
            + " Scripted\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  /** The head of a chunked event stream. */
  public void streamHead() throws IOException {
    send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
  }

  /** One HTTP chunk. */
  public void chunk(byte[] bytes) throws IOException {
    byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] chunk = new byte[head.length + bytes.length + 2];
    System.arraycopy(head, 0, chunk, 0, head.length);
    System.arraycopy(bytes, 0, chunk, head.length, bytes.length);
    chunk[chunk.length - 2] = '\r';
    chunk[chunk.length - 1] = '\n';
    send(chunk);
  }

  public void chunk(String text) throws IOException {
    chunk(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The last chunk: a clean end. */
  public void endChunks() throws IOException {
    send("0\r\n\r\n");
  }

  /** Head, one chunk a text, and a clean end. */
  public void stream(String... chunks) throws IOException {
    streamHead();
    for (String chunk : chunks) {
      chunk(chunk);
    }
    endChunks();
  }

  /** Ends the connection in order (FIN). */
  public void close() throws IOException {
    socket.close();
  }

  /** Ends the connection by a reset (RST). */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Returns when the client has closed the connection. */
  public void awaitClientGone() throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // a client that still sends is still there
    }
  }
}
