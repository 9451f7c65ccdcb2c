package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EngineProcessesTest {
  private static final long MIB = 1 << 20;

  private final EngineProcesses processes = new EngineProcesses();

  @Test
  void privateMemoryIsWhatTheProcessHolds() throws IOException {
    try (Child bare = Child.start();
        Child holder = Child.start("hold=200")) {
      processes.watch(List.of(bare.pid()));
      long bareBytes = privateBytes();
      processes.watch(List.of(holder.pid()));

      assertEquals(200.0 * MIB, (double) (privateBytes() - bareBytes), 0.02 * 200 * MIB);
    }
  }

  @Test
  void sumsOverTheProcessesAndTheirChildren() throws IOException {
    try (Child parent = Child.start("spawn=hold=50")) {
      processes.watch(List.of(parent.pid()));
      EngineTotals totals = processes.read();

      assertEquals(2, totals.alive());
      assertEquals(Set.of(parent.pid(), parent.answer(0)), processes.alive().keySet());
      assertTrue(known(totals.counters().privateBytes()) > 50 * MIB);
    }
  }

  @Test
  void countsOutWhatHasEndedAndKeepsTheRest() throws IOException {
    try (Child stays = Child.start()) {
      try (Child ends = Child.start()) {
        processes.watch(List.of(stays.pid(), ends.pid()));
        assertEquals(2, processes.read().alive());
      }
      EngineTotals totals = processes.read();

      assertEquals(1, totals.alive());
      assertNotNull(totals.counters().rssBytes());
    }
  }

  @Test
  void withNoneAliveEverythingIsUnknown() throws IOException {
    try (Child ends = Child.start()) {
      processes.watch(List.of(ends.pid()));
    }

    assertEquals(new EngineTotals(0, ProcessCounters.UNKNOWN, null), processes.read());
  }

  @Test
  void cpuUseCountsFromTheSecondReading() throws IOException {
    try (Child burner = Child.start("burn")) {
      processes.watch(List.of(burner.pid()));
      assertNull(processes.read().cpuPercent());

      EngineTotals totals = processes.read();
      while (totals.cpuPercent() == null || totals.cpuPercent() == 0) {
        totals = processes.read();
      }
      assertTrue(totals.cpuPercent() > 0);
    }
  }

  private long privateBytes() {
    return known(processes.read().counters().privateBytes());
  }

  private static long known(@Nullable Long bytes) {
    assertNotNull(bytes);
    return bytes;
  }
}
