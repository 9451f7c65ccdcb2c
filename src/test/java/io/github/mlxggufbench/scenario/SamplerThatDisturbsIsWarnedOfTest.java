package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.SamplerCost;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamplerThatDisturbsIsWarnedOfTest {

  @Test
  void nothingOfOneThatKeepsTimeAndTakesLittle() {
    assertEquals(List.of(), codes(1_000, 0, 4, 0.8));
  }

  @Test
  void lateOnesMayMissAPeak() {
    assertEquals(List.of("sampler_late"), codes(1_000, 0, 51, 0.8));
    assertEquals(List.of("sampler_late"), codes(1_000, 12, 4, 0.8));
  }

  @Test
  void costlyOnesDisturb() {
    assertEquals(List.of("sampler_cost"), codes(1_000, 0, 4, 5.1));
  }

  @Test
  void unknownCostIsNoCost() {
    assertEquals(List.of(), codes(1_000, 0, 4, null));
  }

  @Test
  void fewTicksTellNothing() {
    assertEquals(List.of(), codes(99, 99, 99, 99.0));
  }

  /** At 100 ms, in 100 seconds. */
  private static List<String> codes(
      long ticks, long lost, double p99Ms, @Nullable Double cpuPercent) {
    SamplerCost cost =
        new SamplerCost(ticks, 0, lost, 0, 0.1, p99Ms, p99Ms, 100, cpuPercent, 1L, 0, 0);
    return SamplerReport.warnings(cost, 100).stream().map(warning -> warning.get("code")).toList();
  }
}
