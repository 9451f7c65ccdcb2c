package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.LmStudioError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request was sent, so none failed: the journal says why the round is missing; others run. */
class FailedLoadIT {
  @TempDir Path folder;

  @Test
  void forWantOfMemory() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      studio.onEveryLoad(StudioRun.GGUF, LmStudioError.OUT_OF_MEMORY);
      StudioRun run = StudioRun.of(studio.url(), folder);

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1");

      assertEquals(1, finished.exit(), finished.out());
      JsonNode failed = run.events("round_failed").get(0);
      assertTrue(
          failed.path("why").asText().contains("insufficient system resources"), failed.toString());
      assertTrue(failed.path("nothing_loaded").asBoolean());
      JsonNode cells = run.manifest().path("cells");
      assertEquals(0, cells.get(0).path("rounds_delivered").asInt());
      assertEquals(0, cells.get(0).path("requests").asInt());
      assertEquals(1, cells.get(1).path("rounds_delivered").asInt());
      assertTrue(finished.out().contains("round 1 is missing: "), finished.out());
    }
  }
}
