package io.github.mlxggufbench.testing;

import java.time.Duration;

/**
 * How fast an engine that is played answers.
 *
 * @param prefill before the first token
 * @param gap before each other one
 */
public record Pace(Duration prefill, Duration gap) {
  static final Pace LIVELY = new Pace(Duration.ofMillis(20), Duration.ofMillis(2));
}
