package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit 3, one line with the remedy, and nothing half-made that a later call would use. */
class WhatIsMissingIsSaidInOneLineIT {
  @TempDir Path folder;

  @Test
  void noPython() throws Exception {
    Jar.Finished finished =
        new Jar()
            .with("PATH", folder.toString())
            .with("MLX_GGUF_BENCH_CACHE", folder.resolve("cache").toString())
            .run("setup");

    assertEquals(3, finished.exit(), finished.out());
    assertEquals(1, finished.lines().size(), finished.out());
    assertTrue(finished.out().contains("Python"), finished.out());
    assertTrue(finished.out().contains("python3-venv"), finished.out());
  }

  @Test
  void enginesThatAreNotInstalled() throws Exception {
    Jar.Finished finished =
        new Jar()
            .with("MLX_GGUF_BENCH_CACHE", folder.resolve("cache").toString())
            .run("--results", folder.toString());

    assertEquals(3, finished.exit(), finished.out());
    assertTrue(finished.lines().get(1).contains("benchmarks.jar setup"), finished.out());
    assertEquals(2, finished.lines().size(), finished.out());
  }

  @Test
  void cacheFolderThatCannotBeMade() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    Jar.Finished finished =
        new Jar().with("MLX_GGUF_BENCH_CACHE", file.resolve("cache").toString()).run("setup");

    assertEquals(3, finished.exit(), finished.out());
    assertEquals(1, finished.lines().size(), finished.out());
    assertTrue(finished.out().contains(file.toString()), finished.out());
  }

  /** A file may be 512 kB here, as on a disk that is full after that. */
  @Test
  void diskThatIsFull() throws Exception {
    Path cache = folder.resolve("cache");

    Jar.Finished finished =
        new Jar()
            .limited("ulimit -f 1000")
            .with("MLX_GGUF_BENCH_CACHE", cache.toString())
            .run("setup");

    assertEquals(3, finished.exit(), finished.out());
    String last = finished.lines().get(finished.lines().size() - 1);
    assertTrue(last.startsWith("error: "), finished.out());
    assertFalse(finished.out().contains("\tat "), finished.out());
    assertNothingIsUsed(cache);
  }

  private static void assertNothingIsUsed(Path cache) throws Exception {
    Jar.Finished run =
        new Jar()
            .with("MLX_GGUF_BENCH_CACHE", cache.toString())
            .run("--results", cache.resolve("results").toString());
    assertEquals(3, run.exit(), run.out());
    try (Stream<Path> files = Files.walk(cache)) {
      List<String> models =
          files
              .map(file -> file.getFileName().toString())
              .filter(n -> n.endsWith(".gguf"))
              .toList();
      assertEquals(List.of(), models);
    }
  }
}
