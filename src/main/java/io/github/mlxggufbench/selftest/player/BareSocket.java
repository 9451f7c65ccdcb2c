package io.github.mlxggufbench.selftest.player;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The least that a client can do: write a request, stamp each read, count the events that end in
 * it. No HTTP is understood, no JSON decoded: what any client on this machine cannot be faster
 * than.
 */
public final class BareSocket implements AutoCloseable {
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final byte[] read = new byte[16 << 10];
  private final Socket socket;
  private long startNs;
  private long[] eventNs = new long[256];
  private int events;

  public BareSocket(URI url) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
  }

  /**
   * The bytes that ask for a stream.
   *
   * @param prompt a script's, in ASCII and without quotes
   */
  public static byte[] request(String prompt) {
    String body = body(prompt);
    return ("POST /v1/chat/completions HTTP/1.1\r\nHost: player\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Their JSON alone. */
  public static String body(String prompt) {
    return "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}";
  }

  /** Sends a request and reads its stream; returns how many events came. */
  public int play(byte[] request) throws IOException {
    events = 0;
    startNs = System.nanoTime();
    socket.getOutputStream().write(request);
    InputStream in = socket.getInputStream();
    boolean lineWasEmpty = false;
    while (true) {
      int count = in.read(read);
      long arrivedNs = System.nanoTime();
      if (count < 0) {
        throw new IOException("the player hung up");
      }
      for (int i = 0; i < count; i++) {
        boolean ends = read[i] == '\n';
        if (ends && lineWasEmpty) {
          note(arrivedNs);
        }
        lineWasEmpty = ends;
      }
      int last = count - LAST_CHUNK.length;
      if (last >= 0 && Arrays.equals(read, last, count, LAST_CHUNK, 0, LAST_CHUNK.length)) {
        return events;
      }
    }
  }

  private void note(long arrivedNs) {
    if (events == eventNs.length) {
      eventNs = Arrays.copyOf(eventNs, 2 * events);
    }
    eventNs[events++] = arrivedNs;
  }

  /** From the start of the request to an event of the last stream. */
  public long sinceStartNs(int event) {
    return eventNs[event] - startNs;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
