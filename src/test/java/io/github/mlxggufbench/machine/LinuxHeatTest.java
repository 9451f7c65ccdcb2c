package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.machine.Heat.State;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxHeatTest {
  @TempDir Path folder;

  @Test
  void countsOfAllCoresAndPackages() {
    Path cpus = Fixtures.sys("laptop-battery.txt", folder).resolve("devices/system/cpu");
    assertEquals(Fact.of(50L), LinuxHeat.throttlings(cpus)); // 12 + 30 + 8
  }

  @Test
  void machineThatDoesNotCountIsUnknown() {
    assertNull(LinuxHeat.throttlings(folder).value());
    Fact<Long> uncounted = LinuxHeat.throttlings(folder);
    assertNull(LinuxHeat.between(uncounted, uncounted).value());
  }

  /** What was throttled once is not throttled now. */
  @Test
  void onlyACountThatRisesIsThrottling() {
    assertEquals(
        Fact.of(new Heat(State.NOMINAL, "throttled 50 times since it started")),
        LinuxHeat.between(Fact.of(50L), Fact.of(50L)));
    assertEquals(
        Fact.of(new Heat(State.THROTTLED, "throttled 3 times while this looked")),
        LinuxHeat.between(Fact.of(50L), Fact.of(53L)));
  }
}
