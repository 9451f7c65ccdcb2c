package io.github.mlxggufbench.sampling.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.sampling.os.GpuPower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a folder laid out as {@code /sys/class/powercap} (Documentation/power/powercap/powercap.rst).
 */
class EnergyOfAWindowTest {
  private static final long MS = 1_000_000;

  @TempDir Path powercap;

  @Test
  void packagesAreSummedAndNothingElse() throws IOException {
    domain("intel-rapl:0", "package-0", 1_000_000, 262_143_328_850L);
    domain("intel-rapl:1", "package-1", 0, 262_143_328_850L);
    domain("intel-rapl:0:0", "core", 0, 262_143_328_850L);
    domain("intel-rapl:2", "psys", 0, 262_143_328_850L);
    domain("intel-rapl-mmio:0", "package-0", 0, 262_143_328_850L);
    EnergyMeter meter = new EnergyMeter(powercap, false);

    // 20 W and 10 W: 2 J and 1 J in each 100 ms.
    for (int tick = 0; tick <= 10; tick++) {
      count("intel-rapl:0", 1_000_000 + tick * 2_000_000L);
      count("intel-rapl:1", tick * 1_000_000L);
      count("intel-rapl:0:0", tick * 9_000_000L);
      count("intel-rapl:2", tick * 9_000_000L);
      count("intel-rapl-mmio:0", tick * 9_000_000L);
      meter.read(tick * 100 * MS, null);
    }
    assertEquals(List.of("RAPL package-0", "RAPL package-1"), sorted(meter.sources()));
    assertEquals(30 * 0.8, joules(meter.between(100 * MS, 900 * MS)), 1e-9);
    // Between two readings the power is taken as constant.
    assertEquals(30 * 0.55, joules(meter.between(130 * MS, 680 * MS)), 1e-9);
  }

  @Test
  void counterThatBeginsAnewGoesOn() throws IOException {
    domain("intel-rapl:0", "package-0", 900_000, 999_999);
    EnergyMeter meter = new EnergyMeter(powercap, false);

    for (int tick = 0; tick <= 10; tick++) {
      // 0.05 J a tick, modulo a range of one joule.
      count("intel-rapl:0", (900_000 + tick * 50_000L) % 1_000_000);
      meter.read(tick * 100 * MS, null);
    }
    assertEquals(0.5, joules(meter.between(0, 1_000 * MS)), 1e-9);
  }

  @Test
  void powerOfASeparateGpuIsAddedAndThatOfAnotherOnlyWithoutPackages() throws IOException {
    domain("intel-rapl:0", "package-0", 0, 999_999_999);
    EnergyMeter separate = new EnergyMeter(powercap, true);
    EnergyMeter within = new EnergyMeter(powercap, false);
    EnergyMeter alone = new EnergyMeter(powercap.resolve("absent"), false);

    for (int tick = 0; tick <= 10; tick++) {
      count("intel-rapl:0", tick * 1_000_000L);
      // Power that rises from 0 to 100 W in a second: 50 J.
      separate.read(tick * 100 * MS, GpuPower.ofWatts(tick * 10.0));
      within.read(tick * 100 * MS, GpuPower.ofWatts(tick * 10.0));
      alone.read(tick * 100 * MS, GpuPower.ofWatts(tick * 10.0));
    }
    assertEquals(60, joules(separate.between(0, 1_000 * MS)), 1e-9);
    assertEquals(10, joules(within.between(0, 1_000 * MS)), 1e-9);
    assertEquals(50, joules(alone.between(0, 1_000 * MS)), 1e-9);
    assertEquals(List.of("power of the GPU"), alone.sources());
  }

  @Test
  void windowBeforeTheUnitOfThePowerIsKnownGetsItAfterwards() {
    EnergyMeter meter = new EnergyMeter(powercap.resolve("absent"), false);
    for (int tick = 0; tick <= 10; tick++) {
      meter.read(tick * 100 * MS, new GpuPower(4_000, null, "not yet"));
    }
    assertUnknown("not yet", meter.between(0, 1_000 * MS));
    assertEquals(List.of(), meter.sources());

    meter.read(1_100 * MS, new GpuPower(18_000, 1e-3, null));
    assertEquals(4, joules(meter.between(0, 1_000 * MS)), 1e-9);
    assertEquals(List.of("power of the GPU"), meter.sources());
  }

  @Test
  void windowThatTheReadingsDoNotCoverIsUnknown() throws IOException {
    domain("intel-rapl:0", "package-0", 0, 999_999_999);
    EnergyMeter meter = new EnergyMeter(powercap, false);
    for (int tick = 0; tick <= 10; tick++) {
      meter.read(tick * 100 * MS, null);
    }

    assertUnknown("no energy reading before it", meter.between(-1, 900 * MS));
    assertUnknown("no energy reading after it", meter.between(0, 1_001 * MS));
    assertFalse(meter.reaches(1_001 * MS));
    assertTrue(meter.reaches(1_000 * MS));
    assertUnknown(
        "too short: fewer than 5 energy readings in it", meter.between(110 * MS, 590 * MS));
  }

  @Test
  void machineWithoutACounterSaysWhy() throws IOException {
    assertUnknown(
        "no RAPL: there is no " + powercap.resolve("absent") + "; no GPU tells its power",
        new EnergyMeter(powercap.resolve("absent"), false).between(0, 1));
    assertUnknown(
        "no RAPL: no processor package in " + powercap + "; no GPU tells its power",
        new EnergyMeter(powercap, false).between(0, 1));

    domain("intel-rapl:0", "package-0", 0, 1);
    Path counter = powercap.resolve("intel-rapl:0/energy_uj");
    Files.delete(counter);
    assertUnknown(
        "RAPL cannot be read: " + counter + "; no GPU tells its power",
        new EnergyMeter(powercap, false).between(0, 1));
  }

  private void domain(String folder, String name, long counterUj, long rangeUj) throws IOException {
    Path domain = Files.createDirectories(powercap.resolve(folder));
    Files.writeString(domain.resolve("name"), name + "\n");
    Files.writeString(domain.resolve("max_energy_range_uj"), rangeUj + "\n");
    count(folder, counterUj);
  }

  private void count(String folder, long uj) throws IOException {
    Files.writeString(powercap.resolve(folder).resolve("energy_uj"), uj + "\n");
  }

  private static double joules(Energy energy) {
    assertNotNull(energy.joules(), energy.toString());
    return energy.joules();
  }

  private static void assertUnknown(String why, Energy energy) {
    assertNull(energy.joules());
    assertEquals(why, energy.unknown());
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }
}
