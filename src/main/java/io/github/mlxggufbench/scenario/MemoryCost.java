package io.github.mlxggufbench.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What a build costs in memory at one moment: private + swap + resident pages of the model file +
 * VRAM, minus the same before the load. The page cache is not in it: it is nobody's.
 *
 * @param bytes null = unknown; may be below 0 once processes that were there before have shrunk
 * @param unknown why; null when it is known
 */
record MemoryCost(@Nullable Long bytes, @Nullable String unknown) {

  /** The larger; unknown when either is: what nobody saw may have been larger. */
  static MemoryCost larger(MemoryCost a, MemoryCost b) {
    if (a.bytes() == null || b.bytes() == null) {
      return a.bytes() == null ? a : b;
    }
    return a.bytes() >= b.bytes() ? a : b;
  }

  /** How much of this is not there any more; null when either is unknown. */
  @Nullable Long minus(MemoryCost later) {
    return bytes == null || later.bytes() == null ? null : Long.valueOf(bytes - later.bytes());
  }
}
