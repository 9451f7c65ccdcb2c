package io.github.mlxggufbench.sampling;

/** One part of what processes hold: known, not there, or unknown; the last two are not the same. */
public sealed interface MemoryPart {

  /** It was read. */
  record Known(long bytes) implements MemoryPart {}

  /**
   * This machine has none of it, or counts it in another part: it adds nothing.
   *
   * @param why one line for a person
   */
  record None(String why) implements MemoryPart {}

  /**
   * It is there, or may be, and was not read: a sum with it is unknown.
   *
   * @param why one line for a person
   */
  record Unknown(String why) implements MemoryPart {}
}
