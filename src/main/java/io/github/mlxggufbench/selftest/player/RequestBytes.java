package io.github.mlxggufbench.selftest.player;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The requests of one connection, one at a time: head and body with {@code Content-Length}, in one
 * buffer that is used again.
 */
final class RequestBytes {
  private static final int MAX_BYTES = 1 << 20;
  private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private byte[] bytes = new byte[8 << 10];
  private int size;
  private long receivedNs;

  RequestBytes(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the next request; what the client sends before it has the reply is part of it.
   *
   * @return whether there was one: false when the client has gone
   */
  boolean next() throws IOException {
    size = 0;
    int whole = Integer.MAX_VALUE;
    while (size < whole) {
      if (size == bytes.length) {
        grow();
      }
      int count = in.read(bytes, size, bytes.length - size);
      receivedNs = System.nanoTime();
      if (count < 0) {
        return false;
      }
      size += count;
      if (whole == Integer.MAX_VALUE) {
        int headEnd = Ascii.indexOf(bytes, 0, size, BLANK_LINE);
        whole = headEnd < 0 ? whole : headEnd + BLANK_LINE.length + bodyLength(headEnd);
      }
    }
    return true;
  }

  /** When the read returned that brought its last byte. */
  long receivedNs() {
    return receivedNs;
  }

  private void grow() throws IOException {
    if (bytes.length >= MAX_BYTES) {
      throw new IOException("a request of more than " + MAX_BYTES + " bytes");
    }
    bytes = Arrays.copyOf(bytes, 2 * bytes.length);
  }

  /** Header names in any case: in lower case as HTTP/2 tools send them, too. */
  private int bodyLength(int headEnd) {
    String head = new String(bytes, 0, headEnd, StandardCharsets.ISO_8859_1);
    int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
    return at < 0 ? 0 : (int) Ascii.number(bytes, at + "\r\ncontent-length:".length(), headEnd);
  }

  boolean startsWith(byte[] word) {
    return size >= word.length && Arrays.equals(bytes, 0, word.length, word, 0, word.length);
  }

  /** The number that follows {@code word} in the first line; 0 where there is none. */
  long numberAfter(byte[] word) {
    int at = Ascii.indexOf(bytes, 0, size, word);
    return at < 0 ? 0 : Ascii.number(bytes, at + word.length, size);
  }

  StreamScript script() {
    return StreamScript.in(bytes, size);
  }
}
