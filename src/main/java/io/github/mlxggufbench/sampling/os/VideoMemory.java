package io.github.mlxggufbench.sampling.os;

/** Memory of discrete GPUs that some processes hold. */
public sealed interface VideoMemory {
  record Known(long bytes, String source) implements VideoMemory {}

  /** This machine has none, or counts it as other memory. */
  record None(String why) implements VideoMemory {}

  record Unknown(String why) implements VideoMemory {}
}
