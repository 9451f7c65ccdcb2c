package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Raw values as OSHI 7.5 would give them: it takes the counter for µJ, whatever its unit is. */
class ApplePowerIsBelievedInItsUnitOnlyTest {
  private final PowerScale scale = new PowerScale();

  @Test
  void nanojoulesShowByMoreThanAnyGpuDraws() {
    assertNull(watts(90.0, 2.0));

    assertEquals(18.5, watts(18_500.0, 99.0));
    assertEquals(0.09, watts(90.0, 2.0));
  }

  @Test
  void microjoulesShowByABusyGpu() {
    assertNull(watts(0.09, 2.0));

    assertEquals(18.5, watts(18.5, 99.0));
    assertEquals(0.09, watts(0.09, 2.0));
  }

  @Test
  void millijoulesShowByABusyGpu() {
    assertEquals(18.5, watts(0.0185, 99.0));
  }

  @Test
  void idleGpuDoesNotTellItsUnit() {
    for (double raw : new double[] {0.01, 5, 60, 350}) {
      assertNull(watts(raw, 10.0));
      assertNull(watts(raw, null));
    }
  }

  @Test
  void contradictionIsUnknownForGood() {
    assertEquals(18.5, watts(18.5, 99.0));

    assertNull(watts(18_500.0, 99.0));
    assertNull(watts(18.5, 99.0));
  }

  @Test
  void nothingIsNotZero() {
    assertNull(watts(null, 99.0));
    assertNull(watts(0.0, 99.0));
  }

  private @Nullable Double watts(@Nullable Double raw, @Nullable Double utilizationPercent) {
    GpuPower power = scale.power(raw, utilizationPercent);
    return power == null ? null : power.watts();
  }
}
