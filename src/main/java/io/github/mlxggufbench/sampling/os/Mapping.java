package io.github.mlxggufbench.sampling.os;

/**
 * One mapping of a process, as {@code /proc/PID/maps} lists it (proc_pid_maps(5)).
 *
 * @param start first address
 * @param end first address behind it
 * @param fileOffset byte of the file that {@code start} shows
 * @param device {@code major:minor}, hexadecimal, as the list has it
 * @param inode 0 = no file
 * @param path of the file when it was mapped, as the process saw it; empty or a name in brackets
 *     without a file
 */
public record Mapping(
    long start, long end, long fileOffset, String device, long inode, String path) {
  private static final String DELETED = " (deleted)";

  public long bytes() {
    return end - start;
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

  /** Tells one file from another on this machine, whatever they are called. */
  public String file() {
    return device + " " + inode;
  }

  /** The path without the kernel's mark for a file that was since deleted or replaced. */
  public String pathWhenMapped() {
    return path.endsWith(DELETED) ? path.substring(0, path.length() - DELETED.length()) : path;
  }
}
