package io.github.mlxggufbench.server.lmstudio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Events as they arrived, side by side in one array and not yet interpreted; white space around
 * their data is left out. The arrays are kept when it is cleared.
 */
final class Recording {
  private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};

  private byte[] bytes = new byte[64 << 10];
  private int[] ends = new int[256];
  private long[] arrivedNs = new long[256];
  private String[] types = new String[256];
  private int size;

  void add(String type, byte[] data, int from, int to, long ns) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      arrivedNs = Arrays.copyOf(arrivedNs, 2 * size);
      types = Arrays.copyOf(types, 2 * size);
    }
    types[size] = type;
    arrivedNs[size] = ns;
    ends[size] = copy(data, from, to);
    size++;
  }

  private int copy(byte[] data, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isBlank(data[first])) {
      first++;
    }
    while (first < last && isBlank(data[last - 1])) {
      last--;
    }
    int start = bytesUsed();
    int end = start + last - first;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end));
    }
    System.arraycopy(data, first, bytes, start, last - first);
    return end;
  }

  /** White space of JSON; no more than that can stand around a document. */
  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  int bytesUsed() {
    return start(size);
  }

  int start(int event) {
    return event == 0 ? 0 : ends[event - 1];
  }

  int end(int event) {
    return ends[event];
  }

  long arrivedNs(int event) {
    return arrivedNs[event];
  }

  String type(int event) {
    return types[event];
  }

  boolean isDone(int event) {
    return Arrays.equals(bytes, start(event), end(event), DONE, 0, DONE.length);
  }

  String text(int event) {
    int start = start(event);
    return new String(bytes, start, end(event) - start, StandardCharsets.UTF_8);
  }

  void clear() {
    size = 0;
  }
}
