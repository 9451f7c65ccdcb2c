package io.github.mlxggufbench.server.sse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time; what it looks for is rare among them. */
final class Bytes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Bytes() {}

  /** Where the first CR or LF is; {@code to} when there is none. */
  static int lineEnd(byte[] bytes, int from, int to) {
    int i = from;
    for (; to - i >= Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, i);
      long found = zeros(eight ^ ('\n' * ONES)) | zeros(eight ^ ('\r' * ONES));
      if (found != 0) {
        return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  /**
   * The high bit of each byte that is zero; those above the lowest may be set wrongly. H. S.
   * Warren, "Hacker's Delight", 2nd edition, section 6-1.
   */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & HIGH_BITS;
  }

  /** Where the first byte is that is not ASCII; {@code to} when there is none. */
  static int asciiEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (to - i >= Long.BYTES && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }
}
