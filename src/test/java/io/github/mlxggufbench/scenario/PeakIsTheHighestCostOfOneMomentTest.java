package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.SampleWindow;
import java.time.Duration;
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

  /** Samples come every 100 ms. */
  @Test
  void isUnknownOfALongRequestThatNoTickSaw() {
    MemoryReading before = reading(0, 50, 0L, 1000);

    assertEquals(1160, peak(before, SampleWindow.EMPTY, reading(950, 60, 0L, 1100)).bytes());
    assertEquals(
        "no sample was taken during a request",
        peak(before, SampleWindow.EMPTY, reading(1050, 60, 0L, 1100)).unknown());
    assertEquals(1180, peak(before, held(80, 0L), reading(1050, 60, 0L, 1100)).bytes());
  }

  private static MemoryCost peak(MemoryReading before, SampleWindow samples, MemoryReading after) {
    return PeakMemory.cost(before, samples, after, Duration.ofMillis(100), MemoryParts.NOTHING);
  }

  private static SampleWindow held(long privateBytes, Long swapBytes) {
    return new SampleWindow(
        null, privateBytes, null, new SampleWindow.Held(privateBytes, swapBytes));
  }

  private static MemoryReading reading(long privateBytes, @Nullable Long swap, long modelFile) {
    return reading(0, privateBytes, swap, modelFile);
  }

  private static MemoryReading reading(
      long ms, long privateBytes, @Nullable Long swap, long modelFile) {
    return new MemoryReading(
        ms * 1_000_000,
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
