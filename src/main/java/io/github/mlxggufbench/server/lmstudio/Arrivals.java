package io.github.mlxggufbench.server.lmstudio;

import java.util.Arrays;

/** Arrival times, kept without boxing: a generation may have a hundred thousand. */
final class Arrivals {
  private long[] times = new long[256];
  private int size;

  void add(long ns) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
    }
    times[size++] = ns;
  }

  int size() {
    return size;
  }

  long first() {
    return times[0];
  }

  long last() {
    return times[size - 1];
  }

  /** Each as time after the start. */
  long[] since(long startNs) {
    long[] since = Arrays.copyOf(times, size);
    for (int i = 0; i < size; i++) {
      since[i] -= startNs;
    }
    return since;
  }

  void clear() {
    size = 0;
  }
}
