package io.github.mlxggufbench.server.sse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of the line being received. A line is decoded only when it is whole: no byte of a
 * multi-byte character equals CR or LF, so a character cut by a read is whole again by then.
 */
final class LineBuffer {
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final int limit;
  private byte[] bytes = new byte[1024];
  private int size;

  LineBuffer(int limit) {
    this.limit = limit;
  }

  void append(byte[] source, int from, int count) throws SseException {
    if (count > limit - size) {
      throw new SseException(
          SseException.Kind.OVERSIZED, "a line of the event stream exceeds " + limit + " bytes");
    }
    if (size + count > bytes.length) {
      long doubled = Math.max(2L * bytes.length, size + count);
      bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, limit));
    }
    System.arraycopy(source, from, bytes, size, count);
    size += count;
  }

  /** The line, without the first {@code skip} bytes; the buffer is empty afterwards. */
  String take(int skip) throws SseException {
    try {
      return utf8.decode(ByteBuffer.wrap(bytes, skip, size - skip)).toString();
    } catch (CharacterCodingException e) {
      throw new SseException(
          SseException.Kind.INVALID_UTF8, "the event stream is not valid UTF-8: " + e.getMessage());
    } finally {
      size = 0;
    }
  }

  boolean startsWith(byte[] prefix) {
    return size >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
