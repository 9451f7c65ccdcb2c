package io.github.mlxggufbench.embedded.python;

import java.util.List;

/** A lock of nothing: an environment is made in seconds, without network. */
final class EmptyLock {

  private EmptyLock() {}

  static EngineLock get() {
    return new EngineLock("", List.of("json"));
  }
}
