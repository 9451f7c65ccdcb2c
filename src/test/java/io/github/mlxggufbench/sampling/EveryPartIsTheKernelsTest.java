package io.github.mlxggufbench.sampling;

import static io.github.mlxggufbench.sampling.MemoryHolder.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that hold stated memory, read by us and by the kernel ({@code smaps_rollup}) while they
 * are still.
 */
@EnabledOnOs(OS.LINUX)
class EveryPartIsTheKernelsTest {
  private static final double TOLERANCE = 0.02;

  @TempDir Path folder;

  private final MemoryProbe probe = new MemoryProbe();

  @Test
  void privateSharedMappedAndUntouched() throws IOException {
    Path model = model(96);
    try (MemoryHolder engine =
        MemoryHolder.start("hold 48", "share 16", "map " + model + " 0 96", "read 32")) {
      MemoryReading reading = probe.read(engine.processes(), model);

      KernelBooks kernel = engine.kernel();
      within(kernel.anonymous() + kernel.shared(), reading.privateBytes());
      within(
          kernel.files(),
          known(reading.modelFileResidentBytes()) + known(reading.otherFileResidentBytes()));
      within(kernel.pss(), reading.pssBytes());
      within(32 * MIB, reading.modelFileResidentBytes());
      assertTrue(known(reading.privateBytes()) >= 64 * MIB);
    }
  }

  @Test
  void growthAndReleaseInMidRun() throws IOException {
    Path model = model(1);
    try (MemoryHolder engine = MemoryHolder.start("hold 16")) {
      long before = known(probe.read(engine.processes(), model).privateBytes());
      engine.take("hold 64");
      long grown = known(probe.read(engine.processes(), model).privateBytes());
      engine.take("release");
      long released = known(probe.read(engine.processes(), model).privateBytes());

      within(64 * MIB, grown - before);
      within(64 * MIB, grown - released);
    }
  }

  @Test
  void writtenPagesOfThePrivatelyMappedModelAreNotItsOwn() throws IOException {
    Path model = model(32);
    try (MemoryHolder engine = MemoryHolder.start("map " + model + " 0 32", "read 16")) {
      long before = known(probe.read(engine.processes(), model).privateBytes());
      engine.take("write 8");
      MemoryReading after = probe.read(engine.processes(), model);

      within(16 * MIB, after.modelFileResidentBytes());
      within(8 * MIB, known(after.privateBytes()) - before);
    }
  }

  /** 0 to 12 and 8 to 20 MiB of 32: a sum has 24, the larger of the two 12. */
  @Test
  void partsThatTwoProcessesMapAreUnitedToThePage() throws IOException {
    Path model = model(32);
    try (MemoryHolder first = MemoryHolder.start("map " + model + " 0 12", "read 12");
        MemoryHolder second = MemoryHolder.start("map " + model + " 8 12", "read 12")) {
      MemoryReading reading = probe.read(both(first, second), model);

      assertEquals(20 * MIB, reading.modelFileResidentBytes());
      within(first.kernel().pss() + second.kernel().pss(), reading.pssBytes());
    }
  }

  @Test
  void pageThatOneProcessMapsTwiceCountsOnce() throws IOException {
    Path model = model(16);
    try (MemoryHolder engine =
        MemoryHolder.start(
            "map " + model + " 0 16", "read 16", "map " + model + " 4 8", "read 8")) {
      MemoryReading reading = probe.read(engine.processes(), model);

      assertEquals(16 * MIB, reading.modelFileResidentBytes());
    }
  }

  @Test
  void processOfAnotherSetIsNotCounted() throws IOException {
    Path model = model(32);
    try (MemoryHolder ours = MemoryHolder.start("map " + model + " 0 8", "read 8");
        MemoryHolder other = MemoryHolder.start("hold 64", "map " + model + " 0 32", "read 32")) {
      MemoryReading reading = probe.read(ours.processes(), model);

      assertEquals(8 * MIB, reading.modelFileResidentBytes());
      assertTrue(known(reading.privateBytes()) < other.status("RssAnon"));
      assertEquals(32 * MIB, reading.modelFilePageCacheBytes());
    }
  }

  @Test
  void processThatEndedLeavesTheOthersWhole() throws IOException {
    Path model = model(16);
    try (MemoryHolder alive = MemoryHolder.start("map " + model + " 0 16", "read 16")) {
      MemoryHolder ended = MemoryHolder.start("hold 64");
      List<EngineProcess> processes = both(alive, ended);
      ended.close();
      MemoryReading reading = probe.read(processes, model);

      assertEquals(alive.processes(), reading.pids());
      assertEquals(16 * MIB, reading.modelFileResidentBytes());
      within(alive.kernel().anonymous(), reading.privateBytes());
    }
  }

  /** Holds with and without swap: where there is none, nothing leaves memory, and both say so. */
  @Test
  void swapIsWhatTheKernelSays() throws IOException {
    try (MemoryHolder engine = MemoryHolder.start("hold 32", "swap")) {
      MemoryReading reading = probe.read(engine.processes(), null);

      within(engine.status("VmSwap"), reading.swapBytes());
      within(engine.kernel().swap(), reading.swapBytes());
      assertTrue(known(reading.privateBytes()) + known(reading.swapBytes()) >= 32 * MIB);
    }
  }

  /** Each step but the last is seen by a tick; the peak may miss what came after the last tick. */
  @Test
  void peakIsMissedByNoMoreThanOneTicksGrowth() throws IOException {
    int steps = 6;
    long stepBytes = 8 * MIB;
    try (MemoryHolder engine = MemoryHolder.start();
        Sampler sampler = Sampler.start(watched(engine), null, Duration.ofMillis(20), false)) {
      for (int step = 1; step < steps; step++) {
        engine.take("hold 8");
        awaitTick(sampler);
      }
      engine.take("hold 8");
      long truth = engine.status("RssAnon") + engine.status("RssShmem");
      for (int step = 0; step < steps; step++) {
        engine.take("release");
      }
      MemoryReading reading = probe.read(engine.processes(), null);

      long peak = known(reading.peakPrivateBytes());
      assertTrue(peak >= truth - (1 + TOLERANCE) * stepBytes, peak + " of " + truth);
      assertTrue(peak <= truth * (1 + TOLERANCE), peak + " of " + truth);
      assertTrue(known(reading.privateBytes()) < truth - (steps - 1) * stepBytes);
    }
  }

  @Test
  void aboveTheBudgetModelAndOtherFilesComeFromCounters() throws IOException {
    Path model = model(96);
    try (MemoryHolder engine = MemoryHolder.start("hold 16", "map " + model + " 0 96", "read 64")) {
      MemoryReading exact = probe.read(engine.processes(), model);
      MemoryReading counted =
          new MemoryProbe(new PageBudget(0, 1_000_000)).read(engine.processes(), model);

      within(64 * MIB, counted.modelFileResidentBytes());
      within(
          known(exact.otherFileResidentBytes()) + known(exact.modelFileResidentBytes()),
          known(counted.otherFileResidentBytes()) + known(counted.modelFileResidentBytes()));
      assertNull(counted.pssBytes());
      assertEquals(
          "more than 0 resident pages: smaps would take too long",
          counted.unknown().get("pss_bytes"));
    }
  }

  @Test
  void aboveTheBudgetProcessesThatShareTheModelAreUnitedWhilePagemapAllows() throws IOException {
    Path model = model(32);
    try (MemoryHolder first = MemoryHolder.start("map " + model + " 0 12", "read 12");
        MemoryHolder second = MemoryHolder.start("map " + model + " 8 12", "read 12")) {
      List<EngineProcess> processes = both(first, second);
      PageBudget pagemap = new PageBudget(0, 1_000_000);
      PageBudget nothing = new PageBudget(0, 0);

      assertEquals(
          20 * MIB, new MemoryProbe(pagemap).read(processes, model).modelFileResidentBytes());
      MemoryReading reading = new MemoryProbe(nothing).read(processes, model);
      assertNull(reading.modelFileResidentBytes());
      String bounds = known(reading.unknown().get("model_file_resident_bytes"));
      assertTrue(bounds.contains("; between 0 and "), bounds);
    }
  }

  private static void awaitTick(Sampler sampler) {
    // The tick under way may have read before the step; the one after it has not.
    long after = sampler.ticks() + 2;
    while (sampler.ticks() < after) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static Watched watched(MemoryHolder engine) {
    return new Watched() {
      @Override
      public List<EngineProcess> processes() {
        return engine.processes();
      }

      @Override
      public @Nullable Phase phase() {
        return null;
      }
    };
  }

  private static List<EngineProcess> both(MemoryHolder first, MemoryHolder second) {
    List<EngineProcess> both = new ArrayList<>(first.processes());
    both.addAll(second.processes());
    return both;
  }

  /** A file without holes, so that each of its pages can be in memory. */
  private Path model(int mib) throws IOException {
    return Files.write(folder.resolve("model.gguf"), new byte[Math.toIntExact(mib * MIB)]);
  }

  private static void within(long expected, @Nullable Long actual) {
    assertEquals(expected, known(actual), Math.max(1, TOLERANCE * expected));
  }

  private static <T> T known(@Nullable T value) {
    assertNotNull(value);
    return value;
  }
}
