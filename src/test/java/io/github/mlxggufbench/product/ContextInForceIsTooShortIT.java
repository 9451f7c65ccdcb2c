package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is asked of the context, and the server loads with less than a prompt takes. */
class ContextInForceIsTooShortIT {
  @TempDir Path folder;

  @Test
  void roundFailsBeforeAnythingIsSentAndTheNextOneRuns() throws Exception {
    try (FakeLmStudio studio =
        FakeLmStudio.with(
            FakeModel.gguf(StudioRun.GGUF).fittingContextTo(2048),
            FakeModel.mlx(StudioRun.MLX).fittingContextTo(2048))) {
      Path config = folder.resolve("benchmark.yaml");
      Files.writeString(
          config,
          """
          server: { url: "%s" }
          pairs: [ { name: otter, gguf: { model: "%s" }, mlx: { model: "%s" } } ]
          profiles:
            quick:
              rounds: 1
              settle: 0s
              ContextStress: { context_tokens: [2045, 512], requests: 1, max_tokens: 4, idle: 0s }
          """
              .formatted(studio.url(), StudioRun.GGUF, StudioRun.MLX));
      StudioRun run = StudioRun.configured(folder, config);

      Jar.Finished finished = run.run("-p", "format=gguf");

      assertEquals(1, finished.exit(), finished.out());
      // 2045 tokens and 4 are one more than 2048.
      assertEquals(
          List.of(
              "a context of 2048 tokens is in force, 2045 + 4 are needed: set load.context_length"),
          run.events("round_failed").stream().map(event -> event.path("why").asText()).toList());
      assertEquals(List.of("ok"), run.outcomes());
      assertTrue(
          run.requests().stream()
              .allMatch(request -> request.at("/params/contextTokens").asText().equals("512")));
      assertEquals(List.of(), studio.loaded());
    }
  }
}
