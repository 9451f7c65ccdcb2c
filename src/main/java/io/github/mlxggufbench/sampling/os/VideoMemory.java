package io.github.mlxggufbench.sampling.os;

/** Memory of discrete GPUs that some processes hold. */
public sealed interface VideoMemory {
  record Known(long bytes, String source) implements VideoMemory {}

  record Unknown(String why) implements VideoMemory {}
}
