package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.machine.Power.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacPowerTest {

  @ParameterizedTest
  @CsvSource({
    "pmset-batt-laptop-mains.txt, MAINS",
    "pmset-batt-desktop.txt, MAINS",
    "pmset-batt-laptop-battery.txt, BATTERY",
    "pmset-batt-ups.txt, BATTERY",
  })
  void sourceIsWhatItDrawsFrom(String fixture, Source source) {
    assertEquals(Fact.of(source), MacPower.source(Fixtures.macos(fixture)));
  }

  @ParameterizedTest
  @CsvSource({"pmset-settings-low.txt, true", "pmset-settings-high.txt, false"})
  void lowPowerModeHasAnOldAndANewKey(String fixture, boolean low) {
    assertEquals(Fact.of(low), MacPower.lowPowerMode(Fixtures.macos(fixture)));
  }

  @Test
  void machineWithoutPowerModesSaysNothingOfThem() {
    Fact<Boolean> mode = MacPower.lowPowerMode(Fixtures.macos("pmset-settings-intel-desktop.txt"));
    assertNull(mode.value());
    assertEquals("pmset -g names no power mode", mode.unknown());
  }

  @Test
  void unreadableAnswerIsUnknown() {
    assertNull(MacPower.source("pmset: usage").value());
  }
}
