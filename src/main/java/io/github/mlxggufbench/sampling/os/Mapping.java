package io.github.mlxggufbench.sampling.os;

/**
 * One mapping of a process, from {@code /proc/PID/smaps} (proc_pid_smaps(5)).
 *
 * @param device {@code major:minor}, hexadecimal, as the file has it
 * @param inode 0 = no file
 * @param path of the file when it was mapped, as the process saw it; empty or a name in brackets
 *     without a file
 * @param anonymousBytes resident pages that are no longer the file's, such as written private ones
 */
public record Mapping(
    String device, long inode, String path, long rssBytes, long pssBytes, long anonymousBytes) {
  private static final String DELETED = " (deleted)";

  /** Resident pages that are the file's own; 0 without a file. */
  public long fileResidentBytes() {
    return ofFile() ? Math.max(0, rssBytes - anonymousBytes) : 0;
  }

  /**
   * Whether a file on disk is mapped: devices and shared memory have an inode too, but their pages
   * count as device or private memory.
   */
  public boolean ofFile() {
    return inode != 0
        && path.startsWith("/")
        && !path.startsWith("/dev/")
        && !path.startsWith("/memfd:")
        && !path.startsWith("/SYSV");
  }

  /** The path without the kernel's mark for a file that was since deleted or replaced. */
  public String pathWhenMapped() {
    return path.endsWith(DELETED) ? path.substring(0, path.length() - DELETED.length()) : path;
  }
}
