package io.github.mlxggufbench.server.sse;

import java.util.Arrays;

/** Bytes that are put together from pieces, up to a limit; the array is kept for the next ones. */
final class BoundedBytes {
  private final int limit;
  private final String what;
  private byte[] bytes = new byte[512];
  private int size;

  /**
   * @param what they are, for the message
   */
  BoundedBytes(int limit, String what) {
    this.limit = limit;
    this.what = what;
  }

  void append(byte[] source, int from, int count) throws SseException {
    require(count);
    if (size + count > bytes.length) {
      long doubled = Math.max(2L * bytes.length, size + count);
      bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, limit));
    }
    System.arraycopy(source, from, bytes, size, count);
    size += count;
  }

  /** That many more would be within the limit. */
  void require(int count) throws SseException {
    if (count > limit - size) {
      throw new SseException(SseException.Kind.OVERSIZED, what + " exceeds " + limit + " bytes");
    }
  }

  /** The first {@link #size} are meant. */
  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
