package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the server's answers to the run directory, or to one line and no run. */
class WhatLmStudioSaysIsOnRecordIT {
  @TempDir Path folder;

  @Test
  void settingsInForceRuntimeAndTheServersOwnFigures() throws Exception {
    FakeModel fitting = FakeModel.mlx(StudioRun.MLX).fittingContextTo(131_072);
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf(StudioRun.GGUF), fitting)) {
      StudioRun run = StudioRun.of(studio.url(), folder);

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1");

      assertEquals(0, finished.exit(), finished.out());
      JsonNode builds = run.manifest().path("pairs").get(0).path("builds");
      JsonNode gguf = builds.path("gguf");
      assertEquals(4096, gguf.path("context_length").intValue());
      assertEquals(4, gguf.path("parallel").intValue());
      assertEquals(true, gguf.path("flash_attention").booleanValue(), gguf.toString());
      assertEquals(true, gguf.path("kv_cache_on_gpu").booleanValue(), gguf.toString());
      assertEquals("2.41.0", gguf.path("runtime").path("version").asText());
      JsonNode mlx = builds.path("mlx");
      assertEquals(4096, mlx.path("context_length_requested").intValue());
      assertEquals(131_072, mlx.path("context_length").intValue());
      assertTrue(mlx.path("flash_attention").isNull(), mlx.toString());
      List<JsonNode> differing =
          run.events("warning").stream()
              .filter(warning -> warning.path("code").asText().equals("context_differs"))
              .toList();
      assertEquals(1, differing.size(), run.events("warning").toString());
      assertEquals("mlx", differing.get(0).path("format").asText());
      assertProbed(run);
    }
  }

  /** Of each build one cross-check, and one request that named its runtime. */
  private static void assertProbed(StudioRun run) throws Exception {
    List<JsonNode> probes =
        run.requests().stream()
            .filter(request -> request.path("phase").asText().equals("probe"))
            .toList();
    assertEquals(4, probes.size());
    for (JsonNode probe : probes) {
      assertEquals("ok", probe.path("outcome").asText(), probe.toString());
    }
    assertEquals(
        2,
        probes.stream()
            .filter(it -> it.at("/server_stats/prompt_processing_ms").isNumber())
            .count());
    assertEquals(2, probes.stream().filter(it -> it.path("ttft_ms").isNull()).count());
  }

  @Test
  void anOlderLmStudioIsMeasuredAsFarAsItGoes() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio().withoutRestV1()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      // Its time to live is over soon after the last request.
      run.when(() -> !run.events("runtime").isEmpty(), () -> studio.evict(StudioRun.GGUF));

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      assertEquals(List.of("ok", "ok", "ok"), run.outcomes());
      List<String> warnings =
          run.events("warning").stream().map(warning -> warning.path("code").asText()).toList();
      assertTrue(
          warnings.containsAll(List.of("load_settings", "load_time", "unload_time")),
          warnings.toString());
      JsonNode unloaded = run.events("unloaded").get(0);
      assertTrue(unloaded.path("unload_seconds").isMissingNode(), unloaded.toString());
      assertEquals("2.41.0", run.manifest().at("/pairs/0/builds/gguf/runtime/version").asText());
    }
  }

  @Test
  void twoModelsAreNoPair() throws Exception {
    FakeModel larger = FakeModel.mlx(StudioRun.MLX).sized(4_900_000_000L, "8B");
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf(StudioRun.GGUF), larger)) {
      Jar.Finished finished = StudioRun.of(studio.url(), folder).run("SimpleGeneration");

      assertEquals(2, finished.exit(), finished.out());
      assertTrue(
          finished
              .out()
              .contains("acme/otter-7b has 7B parameters, otter-7b-mlx has 8B parameters"),
          finished.out());
      assertTrue(studio.chats().isEmpty());
    }
  }

  @Test
  void aTokenThatIsWantedIsNamedByItsVariable() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio().requiring("sk-lm-otter")) {
      StudioRun run = StudioRun.of(studio.url(), folder, ", token: \"${STUDIO_KEY:-}\"");

      Jar.Finished finished = run.run("SimpleGeneration");

      assertEquals(3, finished.exit(), finished.out());
      assertTrue(
          finished.out().contains("set the environment variable STUDIO_KEY"), finished.out());
    }
  }
}
