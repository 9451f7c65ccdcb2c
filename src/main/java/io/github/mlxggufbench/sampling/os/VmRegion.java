package io.github.mlxggufbench.sampling.os;

/**
 * A region of a process's memory on macOS, a line of {@code vmmap}.
 *
 * @param dirtyBytes resident and written: no longer the file's, part of phys_footprint
 * @param swappedBytes compressed or on disk: part of phys_footprint as well
 * @param detail the path of a mapped file, as far as vmmap shows it; else a name or empty
 */
public record VmRegion(long residentBytes, long dirtyBytes, long swappedBytes, String detail) {

  public boolean ofFile() {
    return detail.startsWith("/");
  }

  /** Resident pages that are the file's own; 0 without a file. */
  public long fileResidentBytes() {
    return ofFile() ? Math.max(0, residentBytes - dirtyBytes) : 0;
  }
}
