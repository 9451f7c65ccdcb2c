package io.github.mlxggufbench.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Of five seconds, the start of the JVM and half a second for printing are spent. */
class TimeLeftForChecksTest {
  private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");

  @Test
  void isWhatTheStartLeaves() {
    assertEquals(Duration.ofMillis(3700), left(800));
  }

  /** With less no check could say anything. */
  @Test
  void isAtLeastTwoAndAHalfSeconds() {
    assertEquals(Duration.ofMillis(2500), left(4000));
  }

  private static Duration left(long startedMsAgo) {
    return Doctor.left(Duration.ofSeconds(5), START, START.plusMillis(startedMsAgo));
  }
}
