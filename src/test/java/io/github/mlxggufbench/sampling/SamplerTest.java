package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.sampling.os.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SamplerTest {
  private static final Duration INTERVAL = Duration.ofMillis(20);
  private static final long POLL_NS = 1_000_000;
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  @AfterEach
  void watchNothing() {
    Watch.processes(List.of());
    Watch.phase(Phase.BASELINE);
  }

  /** What a benchmark says holds for the whole JVM, and other tests say things, too. */
  @BeforeEach
  void nothingIsGoingOn() {
    Watch.processes(List.of());
    Watch.phase(Phase.BASELINE);
  }

  @Test
  void followsTheBenchmarkThroughALoadAndAnUnload() throws IOException {
    Path csv = folder.resolve("samples/round.csv");
    try (Sampler sampler = Sampler.start(csv, INTERVAL, false)) {
      assertSame(sampler, Sampler.active());
      await(csv, row -> "baseline".equals(row.get("phase")));
      try (Child engine = Child.start("hold=40")) {
        Watch.processes(List.of(new EngineProcess(engine.pid(), "java", "test")));
        Watch.phase(Phase.LOADED);
        SampleRow loaded = await(csv, row -> "loaded".equals(row.get("phase")));
        assertEquals("1", loaded.get("process_count"));
        assertTrue(loaded.getLong("private_bytes") > 40 * MIB);
        await(csv, row -> !row.get("cpu_percent").isEmpty());
      }
      Watch.processes(List.of());
      Watch.phase(Phase.RECOVERED);
      SampleRow recovered = await(csv, row -> "recovered".equals(row.get("phase")));
      assertEquals("0", recovered.get("process_count"));
      assertEquals("", recovered.get("private_bytes"));
      assertEquals("", recovered.get("memory_percent"));
      assertEquals(0, sampler.cost().failedReadings());
    }
    assertNull(Sampler.active());
  }

  @Test
  void engineThatDiesIsCountedOutAtOnce() throws IOException {
    Path csv = folder.resolve("died.csv");
    try (Sampler sampler = Sampler.start(csv, INTERVAL, false)) {
      try (Child engine = Child.start()) {
        Watch.processes(List.of(new EngineProcess(engine.pid(), "java", "test")));
        await(csv, row -> "1".equals(row.get("process_count")));
      }
      long diedNs = System.nanoTime();
      SampleRow after = await(csv, row -> row.getLong("t_ns") > diedNs);

      assertEquals("0", after.get("process_count"));
      assertEquals("", after.get("rss_bytes"));
      assertEquals(0, sampler.cost().failedReadings());
    }
  }

  @Test
  void peakOfAWindowAndSinceTheLoadAreThoseOfTheRows() throws IOException {
    Path csv = folder.resolve("peak.csv");
    try (Sampler sampler = Sampler.start(csv, INTERVAL, false);
        Child engine = Child.start("hold=30")) {
      List<EngineProcess> processes = List.of(new EngineProcess(engine.pid(), "java", "test"));
      long fromNs = System.nanoTime();
      Watch.processes(processes);
      await(csv, row -> !row.get("private_bytes").isEmpty());
      Long sinceLoad = sampler.peakPrivateBytes(processes);
      Watch.processes(List.of());
      long unwatchedNs = System.nanoTime();
      await(csv, row -> row.getLong("t_ns") > unwatchedNs);

      long largest =
          SampleRow.of(csv).stream()
              .map(row -> row.get("private_bytes"))
              .filter(bytes -> !bytes.isEmpty())
              .mapToLong(Long::parseLong)
              .max()
              .orElseThrow();
      assertEquals(largest, sampler.window(fromNs, System.nanoTime()).peakPrivateBytes());
      assertNotNull(sinceLoad);
      assertTrue(sinceLoad > 30 * MIB && sinceLoad <= largest);
      assertNull(sampler.peakPrivateBytes(List.of(new EngineProcess(1, "other", "test"))));
    }
  }

  @Test
  void ticksLieOnAnAbsoluteGridAndTellHowLateTheyCame() throws IOException {
    Path csv = folder.resolve("grid.csv");
    try (Sampler sampler = Sampler.start(csv, INTERVAL, false)) {
      await(csv, row -> sampler.ticks() >= 20);
    }
    List<SampleRow> rows = SampleRow.of(csv);
    long first = dueNs(rows.get(0));
    for (SampleRow row : rows) {
      long offGrid = Math.floorMod(dueNs(row) - first + 1_000, INTERVAL.toNanos());
      // late_ms has three decimals: its rounding moves a due time by up to half a microsecond.
      assertTrue(offGrid <= 2_000, () -> "not on the grid: " + row);
    }
  }

  @Test
  void tellsWhatItCost() throws IOException {
    Path csv = folder.resolve("cost.csv");
    try (Sampler sampler = Sampler.start(csv, INTERVAL, false)) {
      await(csv, row -> sampler.ticks() >= 20);
      SamplerCost cost = sampler.cost();

      assertTrue(cost.ticks() >= 20);
      assertTrue(cost.ticks() + cost.lostTicks() >= Math.floor(cost.seconds() / 0.02) - 1);
      assertTrue(cost.latenessP50Ms() <= cost.latenessP99Ms());
      assertTrue(cost.latenessP99Ms() <= cost.latenessMaxMs());
      assertNotNull(cost.cpuSeconds());
      assertTrue(cost.cpuSeconds() > 0 && cost.cpuSeconds() < cost.seconds());
      assertNotNull(cost.allocatedBytes());
    }
  }

  /** 0.5 GB a day at 100 ms: nothing that a collector of a client notices. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void tickOfFourProcessesAllocatesNextToNothing() throws IOException {
    try (Child a = Child.start("spawn");
        Child b = Child.start("spawn");
        PlatformTickReader reader = new PlatformTickReader(false)) {
      List<EngineProcess> processes =
          List.of(
              new EngineProcess(a.pid(), "java", "test"),
              new EngineProcess(b.pid(), "java", "test"));
      for (int tick = 0; tick < 50; tick++) {
        assertEquals(4, reader.read(processes).engine().alive());
      }
      ThreadCost cost = new ThreadCost(Thread.currentThread());
      long before = allocated(cost);
      for (int tick = 0; tick < 100; tick++) {
        reader.read(processes);
      }
      long perTick = (allocated(cost) - before) / 100;
      assertTrue(perTick < 48 << 10, perTick + " bytes a tick");
    }
  }

  private static long allocated(ThreadCost cost) {
    Long bytes = cost.allocatedBytes();
    assertNotNull(bytes);
    return bytes;
  }

  private static long dueNs(SampleRow row) {
    return row.getLong("t_ns") - Math.round(Double.parseDouble(row.get("late_ms")) * 1e6);
  }

  /** The first row that fits, once there is one. */
  private static SampleRow await(Path csv, Predicate<SampleRow> fits) throws IOException {
    while (true) {
      for (SampleRow row : SampleRow.of(csv)) {
        if (fits.test(row)) {
          return row;
        }
      }
      LockSupport.parkNanos(POLL_NS);
    }
  }
}
