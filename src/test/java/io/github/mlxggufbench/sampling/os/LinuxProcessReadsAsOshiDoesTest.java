package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(120)
class LinuxProcessReadsAsOshiDoesTest {

  @Test
  void memoryIsThatOfTheStatusFile() throws IOException {
    try (Child child = Child.start("hold=20");
        HeldProcess held = held(child)) {
      Path status = Path.of("/proc", Long.toString(child.pid()), "status");
      // A JVM at rest still moves now and then: the file must be the same before and after.
      String before = "";
      String after = Files.readString(status, StandardCharsets.ISO_8859_1);
      while (!ProcStatus.parse(before).equals(ProcStatus.parse(after))) {
        before = after;
        assertTrue(held.update(System.nanoTime()));
        after = Files.readString(status, StandardCharsets.ISO_8859_1);
      }
      assertEquals(ProcStatus.parse(after), held.counters());
    }
  }

  @Test
  void cpuUseIsThatOfAThreadThatNeverRests() throws IOException {
    try (Child child = Child.start("burn");
        HeldProcess held = held(child);
        HeldProcess byOshi = byOshi(child)) {
      assertTrue(held.update(0) && byOshi.update(0));
      assertNull(held.cpuPercent());

      // On a clock of its own, a second a look: 1 % is one clock tick of 10 ms.
      double percent = 0;
      double oshi = 0;
      for (long second = 1; percent < 30; second++) {
        assertTrue(held.update(TimeUnit.SECONDS.toNanos(second)));
        assertTrue(byOshi.update(TimeUnit.SECONDS.toNanos(second)));
        percent += orZero(held.cpuPercent());
        oshi += orZero(byOshi.cpuPercent());
      }
      assertEquals(percent, oshi, 3);
    }
  }

  @Test
  void endedProcessIsGoneAlsoWhileNobodyHasAskedForItsExit() throws IOException {
    try (Child child = Child.start();
        HeldProcess held = held(child)) {
      assertTrue(held.update(0));

      child.close();
      assertFalse(held.update(1));
    }
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static HeldProcess held(Child child) {
    return required(LinuxProcess.open(child.pid(), null));
  }

  private static HeldProcess byOshi(Child child) {
    return required(OshiProcess.open(child.pid(), null));
  }

  private static HeldProcess required(@Nullable HeldProcess held) {
    assertNotNull(held);
    return held;
  }
}
