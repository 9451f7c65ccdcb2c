package io.github.mlxggufbench.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryIsNewTest {
  private static final Instant NOW = Instant.parse("2026-11-22T21:50:00.123Z");

  @TempDir Path results;

  @Test
  void nameIsTimeAndLabel() throws IOException {
    assertEquals(
        "2026-11-22T21-50-00Z-before_the_fix",
        RunDirectory.create(results, NOW, "before the fix").id());
  }

  @Test
  void secondRunOfASecondGetsAnotherName() throws IOException {
    RunDirectory first = RunDirectory.create(results, NOW, null);
    RunDirectory second = RunDirectory.create(results, NOW, null);

    assertEquals("2026-11-22T21-50-00Z", first.id());
    assertEquals("2026-11-22T21-50-00Z-2", second.id());
    assertTrue(Files.isDirectory(second.path().resolve("samples")));
  }
}
