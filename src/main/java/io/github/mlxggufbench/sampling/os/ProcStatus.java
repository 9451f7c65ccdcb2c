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
    return parse(status, lines());
  }

  /** What {@link #parse(CharSequence, SizeLines)} looks for. */
  static SizeLines lines() {
    return new SizeLines("VmSize:", "VmRSS:", "RssAnon:", "RssFile:", "RssShmem:", "VmSwap:");
  }

  /**
   * @param lines those of one process, from reading to reading
   */
  static ProcessCounters parse(CharSequence status, SizeLines lines) {
    @Nullable Long[] bytes = lines.bytes(status);
    Long anon = bytes[2];
    Long shmem = bytes[4];
    return new ProcessCounters(
        bytes[1],
        bytes[0],
        anon == null || shmem == null ? null : Long.valueOf(anon + shmem),
        bytes[3],
        bytes[5]);
  }
}
