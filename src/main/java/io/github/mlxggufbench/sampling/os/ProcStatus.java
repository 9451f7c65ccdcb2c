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

  static ProcessCounters parse(String status) {
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
  private static @Nullable Long bytes(String status, String key) {
    int at = status.indexOf("\n" + key);
    if (at < 0) {
      return null;
    }
    int i = at + 1 + key.length();
    while (i < status.length() && (status.charAt(i) == ' ' || status.charAt(i) == '\t')) {
      i++;
    }
    int digits = i;
    while (i < status.length() && Character.isDigit(status.charAt(i))) {
      i++;
    }
    boolean complete = i > digits && status.startsWith(" kB\n", i);
    return complete ? Long.parseLong(status, digits, i, 10) * 1024 : null;
  }
}
