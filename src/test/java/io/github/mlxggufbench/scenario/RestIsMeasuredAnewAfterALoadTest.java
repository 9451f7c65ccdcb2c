package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.sampling.energy.EnergyMeter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A GPU that tells its power, and a round that loads twice. */
class RestIsMeasuredAnewAfterALoadTest {
  private static final int READINGS = 10;

  @TempDir Path withoutRapl;

  private long lastNs = System.nanoTime();

  @Test
  void powerAtRestIsThatOfTheLatestLoad() {
    EnergyMeter meter = new EnergyMeter(withoutRapl, /* gpuIsSeparate= */ true);
    RoundEnergy energy = new RoundEnergy(() -> meter);

    assertNotNull(request(meter, energy, /* restWatts= */ 10, /* requestWatts= */ 50));
    assertEquals(10, (Double) energy.fields().get("idle_watts"), 1e-6);

    // Loading took power: between the two rests nothing is at rest.
    read(meter, 80);
    assertNotNull(request(meter, energy, /* restWatts= */ 30, /* requestWatts= */ 60));
    assertEquals(30, (Double) energy.fields().get("idle_watts"), 1e-6);
  }

  private @Nullable Double request(
      EnergyMeter meter, RoundEnergy energy, double restWatts, double requestWatts) {
    read(meter, restWatts);
    energy.loaded();
    read(meter, restWatts);
    energy.requestComes();
    read(meter, restWatts);
    long startNs = System.nanoTime();
    read(meter, requestWatts);
    long endNs = System.nanoTime();
    read(meter, requestWatts);
    return energy.ofRequest(startNs, endNs);
  }

  private void read(EnergyMeter meter, double watts) {
    for (int i = 0; i < READINGS; i++) {
      long nowNs = System.nanoTime();
      while (nowNs == lastNs) {
        nowNs = System.nanoTime();
      }
      lastNs = nowNs;
      meter.read(nowNs, watts);
    }
  }
}
