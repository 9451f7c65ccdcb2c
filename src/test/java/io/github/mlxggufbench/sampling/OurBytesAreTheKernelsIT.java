package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real engines, idle after a prompt. It prints the table of {@code docs/memory.md}, which is of a
 * larger model than the tests need: {@code -Dmemory.layers=16}.
 */
@EnabledOnOs(OS.LINUX)
class OurBytesAreTheKernelsIT {
  private static final double TOLERANCE = 0.02;

  @TempDir static Path folder;
  private static EngineMemory q8;
  private static EngineMemory q8Read;
  private static EngineMemory q4;
  private static EngineMemory q4Read;
  private static EngineMemory mlx;

  @BeforeAll
  static void measure() throws IOException {
    int layers = Integer.getInteger("memory.layers", 0);
    DenseBuilds builds = layers == 0 ? DenseBuilds.tiny() : DenseBuilds.ofLayers(layers, folder);
    q8 = EngineMemory.of("GGUF Q8_0", builds.q8());
    q8Read = EngineMemory.of("GGUF Q8_0, mmap off", builds.q8(), "--no-mmap");
    q4 = EngineMemory.of("GGUF Q4_0", builds.q4());
    q4Read = EngineMemory.of("GGUF Q4_0, mmap off", builds.q4(), "--no-mmap");
    mlx = EngineMemory.of("MLX 4-bit", builds.mlx());
  }

  @AfterAll
  static void print() {
    System.out.println(EngineMemory.HEAD);
    all().forEach(engine -> System.out.println(engine.row()));
  }

  @Test
  void privateMemoryAndSwapAreTheKernels() {
    for (EngineMemory engine : all()) {
      KernelBooks kernel = engine.after();
      within(engine, kernel.anonymous() + kernel.shared(), engine.ours().privateBytes());
      within(engine, kernel.swap(), engine.ours().swapBytes());
    }
  }

  @Test
  void modelFileAndOtherFilesTogetherAreTheKernels() {
    for (EngineMemory engine : all()) {
      within(
          engine,
          engine.after().files(),
          known(engine.ours().modelFileResidentBytes())
              + known(engine.ours().otherFileResidentBytes()));
    }
  }

  /** Which moves with what other processes map. */
  @Test
  void proportionalSetIsTheKernels() {
    for (EngineMemory engine : all()) {
      long pss = known(engine.ours().pssBytes());
      long least = Math.min(engine.before().pss(), engine.after().pss());
      long most = Math.max(engine.before().pss(), engine.after().pss());
      assertTrue(pss >= least * (1 - TOLERANCE), engine::toString);
      assertTrue(pss <= most * (1 + TOLERANCE), engine::toString);
    }
  }

  @Test
  void modelThatIsReadInsteadOfMappedHasMovedToPrivateMemory() {
    for (List<EngineMemory> pair : List.of(List.of(q8, q8Read), List.of(q4, q4Read))) {
      MemoryReading mapped = pair.get(0).ours();
      MemoryReading read = pair.get(1).ours();
      assertTrue(known(mapped.modelFileResidentBytes()) > 0, pair::toString);
      assertEquals(0L, read.modelFileResidentBytes(), pair::toString);
      assertTrue(known(read.privateBytes()) > known(mapped.privateBytes()), pair::toString);
    }
  }

  @Test
  void mlxHoldsItsWeightsInPrivateMemory() {
    assertEquals(0L, mlx.ours().modelFileResidentBytes());
    assertTrue(known(mlx.ours().privateBytes()) > mlx.fileBytes(), mlx::toString);
  }

  private static List<EngineMemory> all() {
    return List.of(q8, q8Read, q4, q4Read, mlx);
  }

  private static void within(EngineMemory engine, long expected, @Nullable Long actual) {
    assertEquals(expected, known(actual), Math.max(1, TOLERANCE * expected), engine::toString);
  }

  private static <T> T known(@Nullable T value) {
    assertNotNull(value);
    return value;
  }
}
