package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.sampling.os.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against real processes with stated memory. */
class MemoryProbeTest {
  private static final int MIB = 1 << 20;
  private static final Set<String> FIELDS =
      Set.of(
          "private_bytes",
          "model_file_resident_bytes",
          "other_file_resident_bytes",
          "pss_bytes",
          "swap_bytes",
          "vram_bytes",
          "peak_private_bytes",
          "model_file_page_cache_bytes",
          "system_available_bytes");

  private final MemoryProbe probe = new MemoryProbe();

  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void agreesWithTheKernelsOwnSums() throws IOException {
    Path model = file("model.gguf", 64);
    try (Child engine = Child.start("hold=100", "map=" + model, "touch=24")) {
      MemoryReading reading = probe.read(processes(engine), model);
      String rollup = Files.readString(Path.of("/proc/" + engine.pid() + "/smaps_rollup"));

      assertEquals(kib(rollup, "Anonymous"), known(reading.privateBytes()), 0.02 * 100 * MIB);
      assertEquals(kib(rollup, "Pss"), known(reading.pssBytes()), 0.02 * 100 * MIB);
      assertEquals(
          kib(rollup, "Rss") - kib(rollup, "Anonymous"),
          known(reading.modelFileResidentBytes()) + known(reading.otherFileResidentBytes()),
          0.02 * 100 * MIB);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void touchedPagesOfTheModelCountAndUntouchedOnesDoNot() throws IOException {
    Path model = file("model.gguf", 64);
    Path other = file("other.gguf", 16);
    try (Child engine =
        Child.start("map=" + model, "touch=24", "map=" + other, "touch=16", "hold=1")) {
      MemoryReading reading = probe.read(processes(engine), model);

      assertEquals(24.0 * MIB, known(reading.modelFileResidentBytes()), 0.02 * 24 * MIB);
      assertTrue(known(reading.otherFileResidentBytes()) >= 16 * MIB);
      assertEquals(64L * MIB, reading.modelFilePageCacheBytes());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void engineThatReadsItsModelInsteadOfMappingItHasZeroOfItMapped() throws IOException {
    Path mlx = file("model.safetensors", 8).getParent();
    try (Child engine = Child.start("hold=8")) {
      MemoryReading reading = probe.read(processes(engine), mlx);

      assertEquals(0L, reading.modelFileResidentBytes());
      assertTrue(known(reading.privateBytes()) > 8 * MIB);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void modelThatParentAndChildMapCountsOnce() throws IOException {
    Path model = file("model.gguf", 32);
    try (Child engine =
        Child.start("map=" + model, "touch=32", "spawn=map=" + model + "+touch=32")) {
      MemoryReading reading = probe.read(processes(engine), model);

      assertEquals(2, reading.pids().size());
      assertEquals("started by an engine process", reading.pids().get(1).howFound());
      assertEquals(32L * MIB, reading.modelFileResidentBytes());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void modelInSharedMemoryIsSaidToCountAsPrivate() throws IOException {
    Path shm = Files.createTempDirectory(Path.of("/dev/shm"), "model");
    Path model = Files.write(shm.resolve("model.gguf"), new byte[16 * MIB]);
    try (Child engine = Child.start("map=" + model, "touch=16")) {
      MemoryReading reading = probe.read(processes(engine), model);

      assertNull(reading.modelFileResidentBytes());
      assertEquals(
          "model is on tmpfs: its mapped pages count in private_bytes",
          reading.unknown().get("model_file_resident_bytes"));
      assertTrue(known(reading.privateBytes()) > 16 * MIB);
    } finally {
      Files.delete(model);
      Files.delete(shm);
    }
  }

  @Test
  void withoutProcessesOnlyMachineAndFileAreKnown() throws IOException {
    Path model = file("model.gguf", 1);
    MemoryReading reading = probe.read(List.of(), model);

    assertEquals(List.of(), reading.pids());
    assertNull(reading.privateBytes());
    assertEquals("no engine process", reading.unknown().get("private_bytes"));
    assertTrue(known(reading.systemAvailableBytes()) > 0);
    assertEquals(FIELDS, sourcesAndReasons(reading));
  }

  @Test
  void processThatEndedIsNotReported() throws IOException {
    List<EngineProcess> ended;
    try (Child engine = Child.start()) {
      ended = processes(engine);
    }

    assertEquals(List.of(), probe.read(ended, null).pids());
    EngineProcess impossible = new EngineProcess(Long.MAX_VALUE, "x", "test");
    assertEquals(List.of(), probe.read(List.of(impossible), null).pids());
  }

  @Test
  void modelPathNobodyKnowsIsSaid() throws IOException {
    try (Child engine = Child.start()) {
      MemoryReading reading = probe.read(processes(engine), null);

      assertNull(reading.modelFileResidentBytes());
      assertNull(reading.modelFilePageCacheBytes());
      assertEquals("model path not known", reading.unknown().get("model_file_page_cache_bytes"));
      assertEquals(FIELDS, sourcesAndReasons(reading));
    }
  }

  @Test
  void modelThatIsNotOnThisMachineIsSaid() {
    Path missing = folder.resolve("missing.gguf");

    assertEquals(
        "model path cannot be read: " + missing,
        probe.read(List.of(), missing).unknown().get("model_file_page_cache_bytes"));
  }

  /** Every field has a source or a reason; none has both. */
  private static Set<String> sourcesAndReasons(MemoryReading reading) {
    Set<String> fields = new HashSet<>(reading.sources().keySet());
    List<String> reasons = new ArrayList<>(reading.absent().keySet());
    reasons.addAll(reading.unknown().keySet());
    for (String field : reasons) {
      assertTrue(fields.add(field), () -> field + " has a source and a reason");
    }
    return fields;
  }

  private Path file(String name, int mib) throws IOException {
    return Files.write(folder.resolve(name), new byte[mib * MIB]);
  }

  private static List<EngineProcess> processes(Child child) {
    return List.of(new EngineProcess(child.pid(), "java", "test"));
  }

  private static double kib(String rollup, String field) {
    Matcher line = Pattern.compile("(?m)^" + field + ": +(\\d+) kB$").matcher(rollup);
    assertTrue(line.find(), rollup);
    return Double.parseDouble(line.group(1)) * 1024;
  }

  private static double known(@Nullable Long bytes) {
    assertNotNull(bytes);
    return bytes;
  }
}
