package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.machine.Power.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxPowerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "laptop-mains.txt, MAINS",
    "laptop-battery.txt, BATTERY",
    "laptop-usb-c.txt, MAINS",
  })
  void sourceFollowsFromSuppliesAndBatteries(String fixture, Source source) {
    Path sys = Fixtures.sys(fixture, folder);
    assertEquals(Fact.of(source), LinuxPower.source(sys.resolve("class/power_supply")));
  }

  @Test
  void batteryOfAMouseIsNotTheMachines() {
    Path sys = Fixtures.sys("virtual-machine.txt", folder);
    assertNull(LinuxPower.source(sys.resolve("class/power_supply")).value());
  }

  @Test
  void platformProfile() {
    Path battery = Fixtures.sys("laptop-battery.txt", folder.resolve("battery"));
    Path mains = Fixtures.sys("laptop-mains.txt", folder.resolve("mains"));
    String profile = "firmware/acpi/platform_profile";
    assertEquals(Fact.of(true), LinuxPower.saving(battery.resolve(profile)));
    assertEquals(Fact.of(false), LinuxPower.saving(mains.resolve(profile)));
    assertNull(LinuxPower.saving(folder.resolve(profile)).value());
  }
}
