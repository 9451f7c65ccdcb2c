package io.github.mlxggufbench.fuzz;

import io.github.mlxggufbench.server.sse.SseEvent;
import io.github.mlxggufbench.server.sse.SseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The WHATWG grammar (HTML, section 9.2.6) read word for word over a whole stream: find the lines,
 * then say of each what the standard says. A line that is no UTF-8 ends the reading, where the
 * standard would replace what it cannot decode.
 */
final class PlainSse {
  private final byte[] stream;
  private final int pieceBytes;
  private final List<SseEvent> said = new ArrayList<>();
  private String type = "";
  private @Nullable StringBuilder data;

  private PlainSse(byte[] stream, int pieceBytes) {
    this.stream = stream;
    this.pieceBytes = pieceBytes;
  }

  static SseReading of(byte[] stream, int pieceBytes) {
    PlainSse plain = new PlainSse(stream, pieceBytes);
    try {
      plain.lines();
      return new SseReading(plain.said, null);
    } catch (CharacterCodingException e) {
      return new SseReading(plain.said, SseException.Kind.INVALID_UTF8);
    }
  }

  private void lines() throws CharacterCodingException {
    int start = 0;
    int i = 0;
    while (i < stream.length) {
      if (stream[i] != '\n' && stream[i] != '\r') {
        i++;
        continue;
      }
      line(text(start, i), i / pieceBytes);
      boolean pair = stream[i] == '\r' && i + 1 < stream.length && stream[i + 1] == '\n';
      i += pair ? 2 : 1;
      start = i;
    }
  }

  private String text(int from, int to) throws CharacterCodingException {
    String line =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(stream, from, to - from))
            .toString();
    return from == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private void line(String line, int piece) {
    if (line.isEmpty()) {
      dispatch(piece);
    } else if (line.startsWith(":")) {
      said.add(new SseEvent(SseReading.COMMENT, line.substring(1), 0));
    } else if (line.contains(":")) {
      String value = line.substring(line.indexOf(':') + 1);
      String stripped = value.startsWith(" ") ? value.substring(1) : value;
      field(line.substring(0, line.indexOf(':')), stripped);
    } else {
      field(line, "");
    }
  }

  private void field(String name, String value) {
    if (name.equals("event")) {
      type = value;
    } else if (name.equals("data")) {
      data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
    }
  }

  private void dispatch(int piece) {
    if (data != null) {
      said.add(new SseEvent(type.isEmpty() ? "message" : type, data.toString(), piece));
    }
    type = "";
    data = null;
  }
}
