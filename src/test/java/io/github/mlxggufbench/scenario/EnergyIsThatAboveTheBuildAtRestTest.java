package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.sampling.energy.EnergyMeter;
import io.github.mlxggufbench.sampling.os.GpuPower;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the readings of a GPU that tells its power, without processor packages. */
class EnergyIsThatAboveTheBuildAtRestTest {
  private static final long MS = 1_000_000;

  @TempDir Path noPackages;
  private long nowMs;

  /** 10 W for a second at rest, then 50 W for a second: 40 J are the request's. */
  @Test
  void powerAtRestIsTakenOff() {
    EnergyMeter meter = new EnergyMeter(noPackages, true);
    RoundEnergy energy = new RoundEnergy(() -> meter, () -> nowMs * MS);

    read(meter, 0, 1000, 10);
    read(meter, 1000, 2000, 50);
    rest(energy, 0, 1000);

    Double joules = energy.ofRequest(1000 * MS, 2000 * MS);
    assertNotNull(joules);
    assertEquals(50 - 10, joules, 0.01);
    assertEquals(10.0, idleWatts(energy), 0.01);
    assertEquals(Map.of(), energy.fields().get("unknown"));
  }

  /** The build is loaded again in the round: its rest was measured. */
  @Test
  void laterLoadsAndRequestsLeaveTheRestAsItWas() {
    EnergyMeter meter = new EnergyMeter(noPackages, true);
    RoundEnergy energy = new RoundEnergy(() -> meter, () -> nowMs * MS);

    read(meter, 0, 1000, 10);
    read(meter, 1000, 4000, 50);
    rest(energy, 0, 1000);
    rest(energy, 2000, 3000);

    energy.ofRequest(3000 * MS, 4000 * MS);
    assertEquals(10.0, idleWatts(energy), 0.01);
  }

  @Test
  void restThatWasTooShortSaysSoInTheMetersWords() {
    EnergyMeter meter = new EnergyMeter(noPackages, true);
    RoundEnergy energy = new RoundEnergy(() -> meter, () -> nowMs * MS);

    read(meter, 0, 2000, 10);
    rest(energy, 100, 250);

    String tooShort = meter.between(100 * MS, 250 * MS).unknown();
    assertNotNull(tooShort);
    assertNull(energy.ofRequest(1000 * MS, 2000 * MS));
    assertEquals(
        Map.of("the power at rest, from the load to the first request (settle): " + tooShort, 1),
        energy.fields().get("unknown"));
  }

  @Test
  void withoutASourceTheReasonIsTheMeters() {
    EnergyMeter meter = new EnergyMeter(noPackages, true);
    RoundEnergy energy = new RoundEnergy(() -> meter, () -> nowMs * MS);

    rest(energy, 0, 1000);

    assertNull(energy.ofRequest(1000 * MS, 2000 * MS));
    assertEquals(
        Map.of(String.valueOf(meter.between(1000 * MS, 2000 * MS).unknown()), 1),
        energy.fields().get("unknown"));
  }

  private static double idleWatts(RoundEnergy energy) {
    return (Double) Objects.requireNonNull(energy.fields().get("idle_watts"));
  }

  private void rest(RoundEnergy energy, long fromMs, long toMs) {
    nowMs = fromMs;
    energy.loaded();
    nowMs = toMs;
    energy.requestComes();
  }

  private static void read(EnergyMeter meter, long fromMs, long toMs, double watts) {
    for (long ms = fromMs; ms <= toMs; ms += 100) {
      meter.read(ms * MS, GpuPower.ofWatts(watts));
    }
  }
}
