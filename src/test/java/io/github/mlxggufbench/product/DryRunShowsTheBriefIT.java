package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --profile full --dry-run}: the brief's own numbers, and how long that will take. */
class DryRunShowsTheBriefIT {

  @Test
  void withAnEstimate(@TempDir Path folder) throws Exception {
    Jar.Finished finished =
        new Jar()
            .run(
                "--profile",
                "full",
                "--dry-run",
                "-p",
                "pair=tiny-mixtral",
                "--config",
                Path.of(System.getProperty("benchmarks.jar"))
                    .resolveSibling("../benchmark.yaml")
                    .toString(),
                "--results",
                folder.toString());

    assertEquals(0, finished.exit(), finished.out());
    says(finished, "ColdStart.load tiny-mixtral gguf\\+mlx.* idle 60 s");
    says(finished, "SimpleGeneration.generate .*\\(200 words each\\).*");
    says(finished, "ContextStress.summarize .*contextTokens=4000: .*");
    says(finished, "MemoryLeak.generate .* of 10 requests .*, delay 5 s, .*");
    says(finished, "ExpertActivation.generate .*four domains.*");
    says(finished, "about \\d+ min: \\d+ min of prescribed pauses, .*");
  }

  private static void says(Jar.Finished finished, String line) {
    assertTrue(finished.lines().stream().anyMatch(said -> said.matches(line)), finished.out());
  }
}
