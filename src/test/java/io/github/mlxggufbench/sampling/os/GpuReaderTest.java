package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import oshi.hardware.GpuStats;

class GpuReaderTest {
  private static final GpuStats SILENT = card(-1, -1, -1);

  @Test
  void minusOneIsUnknown() {
    try (GpuReader reader = new GpuReader(List.of(SILENT), true)) {
      assertEquals(GpuCounters.UNKNOWN, reader.read(System.nanoTime()));
    }
  }

  @Test
  void zeroIsAValue() {
    try (GpuReader reader = new GpuReader(List.of(card(0, 0, 0)), true)) {
      assertEquals(new GpuCounters(0L, 0.0, 0.0), reader.read(System.nanoTime()));
    }
  }

  @Test
  void sumsMemoryAndPowerAndTakesTheBusiestCard() {
    List<GpuStats> cards = List.of(card(100, 20, 5), SILENT, card(30, 90, 7));
    try (GpuReader reader = new GpuReader(cards, true)) {
      assertEquals(new GpuCounters(130L, 90.0, 12.0), reader.read(System.nanoTime()));
    }
  }

  @Test
  void powerIsReadOnceASecond() {
    try (GpuReader reader = new GpuReader(List.of(card(1, 1, 5)), true)) {
      long now = System.nanoTime();
      assertEquals(5.0, reader.read(now).powerWatts());
      assertNull(reader.read(now + 999_000_000).powerWatts());
      assertEquals(5.0, reader.read(now + 1_000_000_000).powerWatts());
    }
  }

  @Test
  void powerOfUncertainUnitStaysUnknown() {
    try (GpuReader reader = new GpuReader(List.of(card(1, 1, 5000)), false)) {
      assertNull(reader.read(System.nanoTime()).powerWatts());
    }
  }

  @Test
  void withoutCardsAllIsUnknown() {
    try (GpuReader reader = new GpuReader(List.of(), true)) {
      assertEquals(GpuCounters.UNKNOWN, reader.read(System.nanoTime()));
    }
  }

  private static GpuStats card(long vramUsed, double utilization, double watts) {
    Map<String, Object> answers =
        Map.of("getVramUsed", vramUsed, "getGpuUtilization", utilization, "getPowerDraw", watts);
    return (GpuStats)
        Proxy.newProxyInstance(
            GpuStats.class.getClassLoader(),
            new Class<?>[] {GpuStats.class},
            (proxy, method, arguments) -> answers.get(method.getName()));
  }
}
