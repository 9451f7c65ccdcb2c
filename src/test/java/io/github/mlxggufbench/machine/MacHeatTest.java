package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.machine.Heat.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacHeatTest {

  @ParameterizedTest
  @CsvSource({
    "notifyutil-nominal.txt, pmset-therm-apple-silicon.txt, NOMINAL",
    "notifyutil-heavy.txt, pmset-therm-apple-silicon.txt, THROTTLED",
    // An Intel Mac's pressure stays nominal while its clock is lowered.
    "notifyutil-nominal.txt, pmset-therm-throttled.txt, THROTTLED",
    "notifyutil-nominal.txt, pmset-therm-nominal.txt, NOMINAL",
  })
  void eitherSourceThatSaysThrottledIsBelieved(String notify, String therm, State state) {
    assertEquals(state, state(heat(Fixtures.macos(notify), Fixtures.macos(therm))));
  }

  @Test
  void oneSourceIsEnough() {
    assertEquals(State.NOMINAL, state(heat("", Fixtures.macos("pmset-therm-nominal.txt"))));
  }

  @Test
  void noSourceIsUnknown() {
    assertNull(heat("", Fixtures.macos("pmset-therm-apple-silicon.txt")).value());
  }

  private static Fact<Heat> heat(String notify, String therm) {
    return MacHeat.worse(MacHeat.pressure(notify), MacHeat.limits(therm));
  }

  private static @Nullable State state(Fact<Heat> heat) {
    return heat.value() == null ? null : heat.value().state();
  }
}
