package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownIsMissingNotZeroTest {

  @TempDir Path dir;

  @Test
  void inRequests() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir).request("mlx", 0, "{\"prompt_tokens\": null, \"chunks\": 0}").read();
    assertTrue(run.requests().column("prompt_tokens").isMissing(0));
    assertTrue(run.requests().column("ttft_ms").isMissing(0));
    assertEquals(0, run.requests().intColumn("chunks").get(0));
  }

  @Test
  void inSamples() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .request("mlx", 0, "{}")
            .samples(
                "SimpleGeneration.generate-tiny-mlx-r0.csv",
                "t_ns,phase,swap_bytes,private_bytes\n1,idle,,0\n")
            .read();
    assertTrue(run.samples().column("swap_bytes").isMissing(0));
    assertTrue(run.samples().column("gpu_memory_bytes").isMissing(0));
    assertEquals(0L, run.samples().longColumn("private_bytes").get(0));
  }

  @Test
  void inMemory() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .emptyBaseline("mlx", 0)
            .memory("mlx", 0, "loaded", "{\"pids\": null}")
            .read();
    assertEquals(0, run.memory().intColumn("process_count").get(0));
    assertTrue(run.memory().column("process_count").isMissing(1));
    assertTrue(run.memory().column("private_bytes").isMissing(0));
  }
}
