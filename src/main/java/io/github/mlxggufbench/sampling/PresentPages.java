package io.github.mlxggufbench.sampling;

import org.jspecify.annotations.Nullable;

/** How much of a file the processes that map it have resident together, each page once. */
interface PresentPages {

  /** Null where that cannot be told. */
  @Nullable Long bytes(MappedFile file);
}
