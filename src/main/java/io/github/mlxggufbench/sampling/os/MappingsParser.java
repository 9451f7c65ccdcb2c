package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parses {@code maps} or {@code smaps} where its bytes lie: an engine has thousands of mappings of
 * two dozen lines each, of which three are wanted. A path that repeats, as those of a library do,
 * is made once.
 */
final class MappingsParser {
  private static final byte[] RSS = {'R', 's', 's', ':'};
  private static final byte[] PSS = {'P', 's', 's', ':'};
  private static final byte[] ANONYMOUS = {'A', 'n', 'o', 'n', 'y', 'm', 'o', 'u', 's', ':'};

  /** Paths are bytes; the JVM turns those of its own path objects into text by this. */
  private static final Charset PATHS =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private final List<ResidentMapping> mappings = new ArrayList<>();
  private final RepeatedText device = new RepeatedText();
  private final RepeatedText path = new RepeatedText();

  /** More than any line: a path has 4,096 bytes, each written as four characters at most. */
  private final byte[] buffer = new byte[64 << 10];

  private boolean open;
  private long start;
  private long end;
  private long offset;
  private long inode;
  private long rss;
  private long pss;
  private long anonymous;

  private MappingsParser() {}

  static List<ResidentMapping> parse(InputStream in) throws IOException {
    MappingsParser parser = new MappingsParser();
    parser.lines(in);
    parser.closeMapping();
    return parser.mappings;
  }

  private void lines(InputStream in) throws IOException {
    int filled = 0;
    for (int read = 0; read >= 0; read = in.read(buffer, filled, buffer.length - filled)) {
      int from = 0;
      filled += read;
      for (int i = filled - read; i < filled; i++) {
        if (buffer[i] == '\n') {
          line(from, i);
          from = i + 1;
        }
      }
      filled -= from;
      System.arraycopy(buffer, from, buffer, 0, filled);
      if (filled == buffer.length) {
        throw new IOException("a line of more than " + filled + " bytes");
      }
    }
  }

  /** Names of fields begin with a capital, headers with a digit of an address. */
  private void line(int from, int to) {
    if (from < to && (buffer[from] < 'A' || buffer[from] > 'Z')) {
      closeMapping();
      header(from, to);
    } else if (starts(from, to, RSS)) {
      rss = kib(from + RSS.length, to);
    } else if (starts(from, to, PSS)) {
      pss = kib(from + PSS.length, to);
    } else if (starts(from, to, ANONYMOUS)) {
      anonymous = kib(from + ANONYMOUS.length, to);
    }
  }

  /** {@code 7f00-7f10 r--p 00001000 fe:01 99 /usr/lib/libggml.so}, the path after many spaces. */
  private void header(int from, int to) {
    int dash = next(from, to, '-');
    int afterEnd = next(dash, to, ' ');
    int afterMode = next(afterEnd + 1, to, ' ');
    int afterOffset = next(afterMode + 1, to, ' ');
    int afterDevice = next(afterOffset + 1, to, ' ');
    int afterInode = next(afterDevice + 1, to, ' ');
    int pathFrom = afterInode;
    while (pathFrom < to && buffer[pathFrom] == ' ') {
      pathFrom++;
    }
    start = number(from, dash, 16);
    end = number(dash + 1, afterEnd, 16);
    offset = number(afterMode + 1, afterOffset, 16);
    device.set(buffer, afterOffset + 1, afterDevice);
    inode = number(afterDevice + 1, afterInode, 10);
    path.set(buffer, pathFrom, to);
    rss = pss = anonymous = 0;
    open = true;
  }

  private void closeMapping() {
    if (open) {
      Mapping mapping = new Mapping(start, end, offset, device.text(), inode, path.text());
      mappings.add(new ResidentMapping(mapping, rss, pss, anonymous));
      open = false;
    }
  }

  private boolean starts(int from, int to, byte[] name) {
    int length = name.length;
    return to - from > length && Arrays.equals(buffer, from, from + length, name, 0, length);
  }

  private int next(int from, int to, char wanted) {
    int i = Math.min(from, to);
    while (i < to && buffer[i] != wanted) {
      i++;
    }
    return i;
  }

  private long kib(int from, int to) {
    int i = from;
    while (i < to && buffer[i] == ' ') {
      i++;
    }
    return number(i, next(i, to, ' '), 10) * 1024;
  }

  private long number(int from, int to, int radix) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value * radix + Character.digit(buffer[i], radix);
    }
    return value;
  }

  /** The text of some bytes, the same object as long as the bytes are the same. */
  private static final class RepeatedText {
    private byte[] bytes = {};
    private String text = "";

    void set(byte[] source, int from, int to) {
      if (!Arrays.equals(bytes, 0, bytes.length, source, from, to)) {
        bytes = Arrays.copyOfRange(source, from, to);
        // The kernel writes a line feed within a name as an octal escape, all else as it is.
        text = new String(bytes, PATHS).replace("\\012", "\n");
      }
    }

    String text() {
      return text;
    }
  }
}
