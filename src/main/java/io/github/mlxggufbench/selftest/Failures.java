package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.server.Generation;
import org.jspecify.annotations.Nullable;

/** A generation that was not reported as it was played, in a few words. */
final class Failures {
  private Failures() {}

  /**
   * Null when it did not fail.
   *
   * @param tokens that were played, each as an event of its own
   */
  static @Nullable String of(Generation generation, int tokens) {
    if (!generation.ok()) {
      Generation.Failure failure = generation.failure();
      return generation.outcome().id() + (failure == null ? "" : " (" + failure.message() + ")");
    }
    return generation.chunks() == tokens
        ? null
        : tokens + " tokens were played, " + generation.chunks() + " reported";
  }
}
