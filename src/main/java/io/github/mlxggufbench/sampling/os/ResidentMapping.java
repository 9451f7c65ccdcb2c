package io.github.mlxggufbench.sampling.os;

/**
 * What is resident of a mapping, from {@code /proc/PID/smaps} (proc_pid_smaps(5)).
 *
 * @param pssBytes where a page that n processes map counts as an n-th of it
 * @param anonymousBytes resident pages that are no longer the file's, such as written private ones
 */
public record ResidentMapping(Mapping mapping, long rssBytes, long pssBytes, long anonymousBytes) {

  /** Resident pages that are the file's own; 0 without a file. */
  public long fileResidentBytes() {
    return mapping.ofFile() ? Math.max(0, rssBytes - anonymousBytes) : 0;
  }
}
