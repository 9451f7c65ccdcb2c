package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovernorTest {
  @TempDir Path folder;

  /** {@code powersave} means slow to the old driver, and nothing to the P-state drivers. */
  @ParameterizedTest
  @CsvSource({
    "old-server.txt, true",
    "laptop-mains.txt, false",
    "laptop-battery.txt, true",
  })
  void slowAccordingToTheDriver(String fixture, boolean slow) {
    Path cpus = Fixtures.sys(fixture, folder).resolve("devices/system/cpu");
    Governor governor = Governor.of(cpus).value();
    assertNotNull(governor);
    assertEquals(slow, governor.slow());
  }

  @Test
  void machineWithoutOneIsUnknown() {
    assertNull(Governor.of(folder).value());
  }
}
