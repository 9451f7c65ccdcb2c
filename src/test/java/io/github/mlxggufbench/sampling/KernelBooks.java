package io.github.mlxggufbench.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kernel says of a process by its own sums over all mappings ({@code
 * /proc/PID/smaps_rollup}), in bytes.
 */
record KernelBooks(long rss, long anonymous, long shared, long pss, long swap) {

  static KernelBooks of(long pid) throws IOException {
    String text = Files.readString(Path.of("/proc", String.valueOf(pid), "smaps_rollup"));
    return new KernelBooks(
        line(text, "Rss"),
        line(text, "Anonymous"),
        line(text, "Pss_Shmem"),
        line(text, "Pss"),
        line(text, "Swap"));
  }

  /** Pages of files. */
  long files() {
    return rss - anonymous - shared;
  }

  /** A line such as {@code Rss: 1944 kB}, in bytes. */
  static long line(String text, String field) {
    Matcher line = Pattern.compile("(?m)^" + field + ":\\s+(\\d+) kB$").matcher(text);
    if (!line.find()) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseLong(line.group(1)) * 1024;
  }
}
