package io.github.mlxggufbench.fuzz;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The body of a chat stream, heard by the client as it comes over a socket. One server and one
 * client serve all bodies, one after the other: a client that does not get over a bad one shows it
 * with the next.
 */
final class ChatBytes implements AutoCloseable {
  static final String MODEL = "tiny";

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final ClientTimeouts LIMITS = new ClientTimeouts(LONG, LONG, LONG, LONG, LONG);
  private static final GenerationRequest REQUEST = new GenerationRequest(MODEL, "Why?", 8, 42);
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

  private static final byte[] END_OF_LINE = {'\r', '\n'};

  private final ServerSocket listener;
  private final ModelServer client;
  private volatile byte[] body = {};
  private volatile int pieceBytes = 1;

  ChatBytes() {
    try {
      listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    client =
        LmStudioServer.connect(
            URI.create("http://127.0.0.1:" + listener.getLocalPort()), "", LIMITS);
    Thread server = new Thread(this::serve, "chat-bytes");
    server.setDaemon(true);
    server.start();
  }

  /** As heard when so many bytes come in each HTTP chunk, each written by itself. */
  Generation heard(byte[] stream, int bytesOfAPiece) {
    body = stream;
    pieceBytes = bytesOfAPiece;
    return client.generate(REQUEST, GenerationListener.NONE);
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        socket.setTcpNoDelay(true);
        int ordinal = 1;
        while (ReceivedRequest.read(socket.getInputStream(), ordinal++) != null) {
          answer(socket.getOutputStream(), body, pieceBytes);
        }
      } catch (IOException e) {
        // The client has gone: it may, once the answer is no stream any more.
      }
    }
  }

  private static void answer(OutputStream out, byte[] stream, int bytesOfAPiece)
      throws IOException {
    out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
    for (int from = 0; from < stream.length; from += bytesOfAPiece) {
      int count = Math.min(bytesOfAPiece, stream.length - from);
      ByteArrayOutputStream piece = new ByteArrayOutputStream(count + 16);
      piece.writeBytes((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      piece.write(stream, from, count);
      piece.writeBytes(END_OF_LINE);
      out.write(piece.toByteArray());
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    client.close();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
