package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import oshi.hardware.GpuStats;

class GpuReaderTest {
  private static final GpuStats SILENT = card(-1, -1, -1);

  @Test
  void minusOneIsUnknown() {
    try (GpuReader reader = new GpuReader(List.of(SILENT), null, true)) {
      assertEquals(GpuCounters.UNKNOWN, reader.read(System.nanoTime()));
    }
  }

  @Test
  void zeroIsAValue() {
    try (GpuReader reader = new GpuReader(List.of(card(0, 0, 0)), null, true)) {
      assertEquals(new GpuCounters(0L, 0.0, GpuPower.ofWatts(0)), reader.read(System.nanoTime()));
    }
  }

  @Test
  void sumsMemoryAndPowerAndTakesTheBusiestCard() {
    List<GpuStats> cards = List.of(card(100, 20, 5), SILENT, card(30, 90, 7));
    try (GpuReader reader = new GpuReader(cards, null, true)) {
      assertEquals(
          new GpuCounters(130L, 90.0, GpuPower.ofWatts(12)), reader.read(System.nanoTime()));
    }
  }

  @Test
  void powerIsReadOnceASecond() {
    try (GpuReader reader = new GpuReader(List.of(card(1, 1, 5)), null, true)) {
      long now = System.nanoTime();
      assertEquals(5.0, reader.read(now).powerWatts());
      assertNull(reader.read(now + 999_000_000).powerWatts());
      assertEquals(5.0, reader.read(now + 1_000_000_000).powerWatts());
    }
  }

  @Test
  void powerOfUncertainUnitStaysUnknownUntilItIsClear() {
    Map<String, Object> apple =
        new HashMap<>(Map.of("getVramUsed", 1L, "getGpuUtilization", 3.0, "getPowerDraw", 150.0));
    try (GpuReader reader = new GpuReader(List.of(card(apple)), new PowerScale(), false)) {
      long now = System.nanoTime();
      assertNull(reader.read(now).powerWatts());

      apple.put("getPowerDraw", 5_000.0);
      assertEquals(5.0, reader.read(now + 1_000_000_000).powerWatts());
    }
  }

  @Test
  void withoutCardsAllIsUnknown() {
    try (GpuReader reader = new GpuReader(List.of(), null, true)) {
      assertEquals(GpuCounters.UNKNOWN, reader.read(System.nanoTime()));
    }
  }

  private static GpuStats card(long vramUsed, double utilization, double watts) {
    Map<String, Object> answers =
        Map.of("getVramUsed", vramUsed, "getGpuUtilization", utilization, "getPowerDraw", watts);
    return card(answers);
  }

  private static GpuStats card(Map<String, Object> answers) {
    return (GpuStats)
        Proxy.newProxyInstance(
            GpuStats.class.getClassLoader(),
            new Class<?>[] {GpuStats.class},
            (proxy, method, arguments) -> answers.get(method.getName()));
  }
}
