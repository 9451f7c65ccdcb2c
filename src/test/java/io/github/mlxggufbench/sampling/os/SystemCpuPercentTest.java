package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Tick order of OSHI: user, nice, system, idle, iowait, irq, softirq, steal. */
class SystemCpuPercentTest {
  private static final long[] BEFORE = {100, 0, 50, 1000, 20, 1, 1, 0};

  @Test
  void isTheShareOfTicksThatWereNeitherIdleNorWaiting() {
    long[] after = {115, 0, 55, 1070, 30, 1, 1, 0};

    assertEquals(20.0, SystemReader.cpuPercent(BEFORE, after));
  }

  @Test
  void isUnknownWhenNoTickPassed() {
    assertNull(SystemReader.cpuPercent(BEFORE, BEFORE.clone()));
  }
}
