package io.github.mlxggufbench.sampling.os;

import org.jspecify.annotations.Nullable;

/**
 * The memory of one process by counters whose cost does not grow with its size; bytes, null = this
 * platform does not say.
 *
 * @param privateBytes Linux: RssAnon + RssShmem; macOS: phys_footprint; Windows: private working
 *     set
 * @param fileResidentBytes Linux: RssFile
 * @param swapBytes Linux: VmSwap; on macOS swapped pages are part of phys_footprint
 */
public record ProcessCounters(
    @Nullable Long rssBytes,
    @Nullable Long vszBytes,
    @Nullable Long privateBytes,
    @Nullable Long fileResidentBytes,
    @Nullable Long swapBytes) {

  static final ProcessCounters UNKNOWN = new ProcessCounters(null, null, null, null, null);
  static final ProcessCounters ZERO = new ProcessCounters(0L, 0L, 0L, 0L, 0L);

  /** Field by field; a sum with an unknown part is unknown. */
  ProcessCounters plus(ProcessCounters other) {
    return new ProcessCounters(
        sum(rssBytes, other.rssBytes),
        sum(vszBytes, other.vszBytes),
        sum(privateBytes, other.privateBytes),
        sum(fileResidentBytes, other.fileResidentBytes),
        sum(swapBytes, other.swapBytes));
  }

  private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(a + b);
  }
}
