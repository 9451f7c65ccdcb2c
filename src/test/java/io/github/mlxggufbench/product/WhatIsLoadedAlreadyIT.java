package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.testing.FakeLmStudio;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ours is unloaded, proved by a journal; somebody else's stops the run, or is unloaded aloud. */
class WhatIsLoadedAlreadyIT {
  @TempDir Path folder;

  @Test
  void bySomebodyElse() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      studio.load(StudioRun.MLX);
      StudioRun run = StudioRun.of(studio.url(), folder);

      Jar.Finished finished = run.run("SimpleGeneration");

      assertEquals(3, finished.exit(), finished.out());
      assertTrue(finished.out().contains("'" + StudioRun.MLX + "'"), finished.out());
      assertTrue(finished.out().contains("lms unload " + StudioRun.MLX), finished.out());
      assertTrue(finished.out().contains("server.unload_others: true"), finished.out());
      assertEquals(List.of(StudioRun.MLX), studio.loaded());
      assertTrue(run.requests().isEmpty());
    }
  }

  @Test
  void bySomebodyElseWhoDoesNotMind() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      studio.load(StudioRun.MLX);
      StudioRun run = StudioRun.of(studio.url(), folder, ", unload_others: true");

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      assertEquals(StudioRun.MLX, run.events("other_unloaded").get(0).path("instance_id").asText());
      assertTrue(finished.out().contains("unloaded '" + StudioRun.MLX + "'"), finished.out());
      assertEquals(List.of(), studio.loaded());
    }
  }

  @Test
  void byARunOfOursThatWasKilledWhileItMeasured() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      run.start("SimpleGeneration", "-f", "1", "-p", "format=gguf", "-i", "100000");
      run.await(() -> !run.events("request").isEmpty());
      killAll(run.harness());
      assertEquals(List.of(StudioRun.GGUF), studio.loaded());

      assertTheNextRunUnloadsIt(run, studio);
    }
  }

  @Test
  void byARunOfOursThatWasKilledInMidLoad() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      AtomicBoolean killed = new AtomicBoolean();
      studio.onLoad(
          StudioRun.GGUF,
          1,
          exchange -> {
            killAll(run.harness());
            studio.load(StudioRun.GGUF);
            killed.set(true);
          });
      run.start("SimpleGeneration", "-f", "1", "-p", "format=gguf");
      run.await(killed::get);
      assertTrue(run.events("loaded").isEmpty());

      assertTheNextRunUnloadsIt(run, studio);
    }
  }

  /** The same model, but not the load of the journal: its instance was there before. */
  @Test
  void bySomebodyElseBesideOurs() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      Jar.Finished first = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");
      assertEquals(0, first.exit(), first.out());
      studio.load(StudioRun.GGUF);

      Jar.Finished second = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(3, second.exit(), second.out());
      assertEquals(List.of(StudioRun.GGUF), studio.loaded());
    }
  }

  private static void assertTheNextRunUnloadsIt(StudioRun run, FakeLmStudio studio)
      throws Exception {
    Path earlier = run.directory();
    Jar.Finished next = run.run("SimpleGeneration", "-f", "1", "-p", "format=mlx");

    assertEquals(0, next.exit(), next.out());
    assertFalse(earlier.equals(run.directory()));
    assertEquals(
        StudioRun.GGUF, run.events("leftover_unloaded").get(0).path("instance_id").asText());
    assertTrue(next.out().contains("left by an earlier run of ours"), next.out());
    assertEquals(List.of(), studio.loaded());
  }

  /** As a power cut: nobody gets to unload. */
  private static void killAll(Process harness) {
    List<ProcessHandle> all = harness.descendants().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    harness.destroyForcibly();
    all.forEach(process -> process.onExit().join());
    harness.onExit().join();
  }
}
