package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The counters of {@code /proc/PID/status} (proc_pid_status(5)). A kernel thread and a zombie have
 * no memory lines; kernels before 4.5 have no RssAnon, RssFile and RssShmem: such fields are
 * unknown.
 */
public final class ProcStatus {
  private ProcStatus() {}

  /**
   * Reads them now, at a cost that does not grow with memory.
   *
   * @throws IOException when the process is gone
   */
  public static ProcessCounters read(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    // Names of processes are bytes in no particular encoding.
    return parse(Files.readString(status, StandardCharsets.ISO_8859_1));
  }

  static ProcessCounters parse(CharSequence status) {
    Long anon = bytes(status, "RssAnon:");
    Long shmem = bytes(status, "RssShmem:");
    return new ProcessCounters(
        bytes(status, "VmRSS:"),
        bytes(status, "VmSize:"),
        anon == null || shmem == null ? null : Long.valueOf(anon + shmem),
        bytes(status, "RssFile:"),
        bytes(status, "VmSwap:"));
  }

  /** The value of a line such as {@code VmRSS: 1944 kB}, in bytes; null without such a line. */
  static @Nullable Long bytes(CharSequence status, String key) {
    int i = behindLineStart(status, key);
    if (i < 0) {
      return null;
    }
    while (i < status.length() && (status.charAt(i) == ' ' || status.charAt(i) == '\t')) {
      i++;
    }
    int digits = i;
    while (i < status.length() && Character.isDigit(status.charAt(i))) {
      i++;
    }
    boolean complete = i > digits && isAt(status, i, " kB\n");
    return complete ? Long.parseLong(status, digits, i, 10) * 1024 : null;
  }

  private static int behindLineStart(CharSequence text, String key) {
    if (isAt(text, 0, key)) {
      return key.length();
    }
    for (int i = 1; i + key.length() <= text.length(); i++) {
      if (text.charAt(i - 1) == '\n' && isAt(text, i, key)) {
        return i + key.length();
      }
    }
    return -1;
  }

  private static boolean isAt(CharSequence text, int at, String part) {
    if (at + part.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (text.charAt(at + i) != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
