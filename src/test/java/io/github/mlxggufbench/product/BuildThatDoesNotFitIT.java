package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten terabytes of weights; a tiny model passes in every other run of these tests. */
class BuildThatDoesNotFitIT {
  private static final long TEN_TERABYTES = 10_000_000_000_000L;

  @TempDir Path folder;

  @Test
  void isRefusedWithTheSumBeforeAnythingIsLoaded() throws Exception {
    try (FakeLmStudio studio = studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(3, finished.exit(), finished.out());
      assertEquals(2, finished.lines().size(), finished.out());
      String line = finished.lines().get(1);
      assertTrue(line.contains("needs 11000.0 GB (10000.0 GB of weights + "), line);
      assertTrue(line.contains(" are available") && line.endsWith("--force"), line);
      assertEquals(List.of(), run.events("load_requested"));
    }
  }

  @Test
  void isLoadedAndWarnedOfWhenItIsForced() throws Exception {
    try (FakeLmStudio studio = studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      Jar.Finished finished =
          run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf", "--force");

      assertEquals(0, finished.exit(), finished.out());
      assertTrue(
          StreamSupport.stream(run.manifest().path("warnings").spliterator(), false)
              .map((JsonNode warning) -> warning.path("code").asText())
              .anyMatch("memory_short"::equals),
          finished.out());
    }
  }

  private static FakeLmStudio studio() {
    return FakeLmStudio.with(
        FakeModel.gguf(StudioRun.GGUF).sized(TEN_TERABYTES, "7B"), FakeModel.mlx(StudioRun.MLX));
  }
}
