package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTest {
  @TempDir Path folder;

  @Test
  void sourceWithItsAlternatives() {
    Path sys = Fixtures.sys("laptop-battery.txt", folder);
    assertEquals(
        Fact.of(new Clock.Source("hpet", List.of("tsc", "hpet", "acpi_pm"))),
        Clock.source(sys.resolve("devices/system/clocksource/clocksource0")));
    assertNull(Clock.source(folder.resolve("nosuch")).value());
  }

  /** A clock that shows the same value seven times and then goes on by 1000 ns. */
  @Test
  void stepIsWhatTheClockGoesOnByNotTheTimeOfACall() {
    AtomicLong calls = new AtomicLong();
    assertEquals(1000, Clock.stepNs(() -> calls.getAndIncrement() / 7 * 1000));
  }
}
