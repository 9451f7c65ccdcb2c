package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.SampleWindow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeakIsTheHighestCostOfOneMomentTest {

  /** 80 + 30 at one tick, and the larger of the two model file readings around it. */
  @Test
  void ofTheSampleWithTheMostPrivateMemoryAndSwap() {
    assertEquals(
        80 + 30 + 1100, peak(reading(50, 0L, 1000), held(80, 30L), reading(60, 0L, 1100)).bytes());
  }

  @Test
  void ofTheReadingAfterARequestThatNoTickSaw() {
    assertEquals(
        1160, peak(reading(50, 0L, 1000), SampleWindow.EMPTY, reading(60, 0L, 1100)).bytes());
  }

  @Test
  void isUnknownWhereAReadingIs() {
    assertEquals(
        "denied", peak(reading(50, 0L, 1000), held(80, 30L), reading(60, null, 1100)).unknown());
  }

  private static MemoryCost peak(MemoryReading before, SampleWindow samples, MemoryReading after) {
    return PeakMemory.cost(before, samples, after, MemoryParts.NOTHING);
  }

  private static SampleWindow held(long privateBytes, Long swapBytes) {
    return new SampleWindow(
        null, privateBytes, null, new SampleWindow.Held(privateBytes, swapBytes));
  }

  private static MemoryReading reading(long privateBytes, @Nullable Long swap, long modelFile) {
    return new MemoryReading(
        0,
        List.of(new EngineProcess(1, "engine", "child")),
        privateBytes,
        modelFile,
        null,
        null,
        swap,
        null,
        null,
        null,
        null,
        Map.of(),
        Map.of("vram_bytes", "no GPU found"),
        swap == null ? Map.of("swap_bytes", "denied") : Map.of());
  }
}
