package io.github.mlxggufbench.fuzz;

import io.github.mlxggufbench.server.Generation;
import org.jspecify.annotations.Nullable;

/** What the body of a chat stream was read as: all that does not depend on time. */
record ChatReading(
    String outcome,
    String text,
    int chunks,
    @Nullable String finishReason,
    @Nullable String model,
    Generation.Counts counts) {

  static ChatReading of(Generation generation) {
    return new ChatReading(
        generation.outcome().id(),
        generation.text(),
        generation.chunks(),
        generation.finishReason(),
        generation.model(),
        generation.counts());
  }
}
