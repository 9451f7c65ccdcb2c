package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.sampling.os.EngineTotals;
import io.github.mlxggufbench.sampling.os.GpuCounters;
import io.github.mlxggufbench.sampling.os.ProcessCounters;
import io.github.mlxggufbench.sampling.os.SystemCounters;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the sampler meets when the platform or the disk lets it down. */
@Timeout(120)
class SamplerSurvivesTest {
  private static final Duration INTERVAL = Duration.ofMillis(20);
  private static final long POLL_NS = 1_000_000;
  private static final Watched NOTHING = new NamedProcesses(List.of(), List.of());
  private static final ProcessCounters COUNTERS = new ProcessCounters(1L, 1L, 1L, 1L, 1L);
  private static final Sample.Readings READINGS =
      new Sample.Readings(
          new EngineTotals(1, COUNTERS, null),
          null,
          new SystemCounters(1L, 1L, 1.0),
          GpuCounters.UNKNOWN);

  @TempDir Path folder;

  @Test
  void tickThatThrowsIsEmptyAndTheNextOneIsNot() throws IOException {
    Path csv = folder.resolve("samples.csv");
    TickReader everyOtherFails =
        new TickReader() {
          private int reads;

          @Override
          public Sample.Readings read(List<EngineProcess> processes) {
            return switch (reads++ % 4) {
              case 1 -> throw new IllegalStateException("no counter");
              case 3 -> throw new UnsatisfiedLinkError("no library");
              default -> READINGS;
            };
          }
        };
    Sampler sampler = new Sampler(everyOtherFails, NOTHING, SampleFile.create(csv), INTERVAL);
    sampler.start();
    while (sampler.ticks() < 4) {
      LockSupport.parkNanos(POLL_NS);
    }
    sampler.close();

    List<SampleRow> rows = SampleRow.of(csv);
    assertEquals(
        List.of("1", "", "1", ""),
        rows.subList(0, 4).stream().map(row -> row.get("process_count")).toList());
    assertTrue(sampler.cost().failedReadings() >= 2);
    assertNull(sampler.failure());
  }

  @Test
  void fileThatCannotBeWrittenAnyMoreEndsTheSamplerWithTheReason() throws Exception {
    Pipe pipe = Pipe.open();
    Sampler sampler =
        new Sampler(processes -> READINGS, NOTHING, new SampleFile(pipe.sink()), INTERVAL);
    pipe.source().close();
    sampler.start();
    while (sampler.failure() == null) {
      LockSupport.parkNanos(POLL_NS);
    }

    String failure = sampler.failure();
    assertNotNull(failure);
    assertTrue(failure.startsWith("samples cannot be written: "), failure);
    sampler.close();
  }

  @Test
  void anythingElseThatFailsEndsTheSamplerWithTheReasonToo() {
    TickReader failing =
        processes -> {
          throw new AssertionError("broken");
        };
    Sampler sampler = new Sampler(failing, NOTHING, null, INTERVAL);
    sampler.start();
    while (sampler.failure() == null) {
      LockSupport.parkNanos(POLL_NS);
    }

    assertEquals("the sampler failed: java.lang.AssertionError: broken", sampler.failure());
  }

  /** One row never has the processes of two moments. */
  @Test
  void processesThatBecomeKnownWithinATickAreOfThatTickOrNot() throws IOException {
    Path csv = folder.resolve("known.csv");
    Watched changing =
        new Watched() {
          private boolean known;

          @Override
          public @Nullable List<EngineProcess> processes() {
            known = !known;
            return known ? List.of(new EngineProcess(1, "engine", "test")) : null;
          }

          @Override
          public @Nullable Phase phase() {
            return null;
          }
        };
    TickReader reader =
        processes -> {
          ProcessCounters counters =
              processes.isEmpty() ? new ProcessCounters(null, null, null, null, null) : COUNTERS;
          return new Sample.Readings(
              new EngineTotals(processes.size(), counters, null),
              null,
              READINGS.system(),
              GpuCounters.UNKNOWN);
        };
    try (Sampler sampler = new Sampler(reader, changing, SampleFile.create(csv), INTERVAL)) {
      sampler.start();
      while (sampler.ticks() < 4) {
        LockSupport.parkNanos(POLL_NS);
      }
    }

    List<SampleRow> rows = SampleRow.of(csv).subList(0, 4);
    assertEquals(
        List.of("1", "", "1", ""), rows.stream().map(row -> row.get("process_count")).toList());
    assertEquals(
        List.of("1", "", "1", ""), rows.stream().map(row -> row.get("private_bytes")).toList());
  }

  @Test
  void fileThatCannotBeCreatedIsSaidAtTheStart() throws IOException {
    assertThrows(IOException.class, () -> Sampler.start(folder, INTERVAL, false));
  }

  @Test
  void intervalOutsideItsRangeIsRefused() {
    for (Duration interval : List.of(Duration.ofMillis(19), Duration.ofMillis(10_001))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Sampler(processes -> READINGS, NOTHING, null, interval));
    }
  }

  @Test
  void closingTwiceOrBeforeTheStartDoesNothing() {
    Sampler sampler = new Sampler(processes -> READINGS, NOTHING, null, INTERVAL);
    sampler.close();
    sampler.close();
    assertEquals(0, sampler.ticks());
  }
}
