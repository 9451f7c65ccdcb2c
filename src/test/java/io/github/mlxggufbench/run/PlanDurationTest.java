package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One round of one cell; the run before took 10 s a request of 4000 tokens and 64 of answer. */
class PlanDurationTest {
  private static final String LINE =
      "{\"benchmark\":\"ContextStress.summarize\",\"pair\":\"p\",\"format\":\"gguf\","
          + "\"params\":{\"contextTokens\":\"4000\"},\"max_tokens\":%d,\"e2e_ms\":%d}\n";

  @TempDir Path results;

  @BeforeEach
  void runBefore() throws IOException {
    Path run = Files.createDirectory(results.resolve("before"));
    Files.writeString(
        run.resolve("requests.jsonl"), LINE.formatted(64, 10_000) + LINE.formatted(1, 500));
  }

  /** A load of 5 s, two requests and a cross-check of 10 s. */
  @Test
  void requestTakesAsLongAsTheSameOneBefore() throws IOException {
    assertEquals(
        "about 35 s: 0 s of prescribed pauses, 5 s for each load, and requests as long as in the"
            + " last run here",
        text("ContextStress", Map.of("contextTokens", "4000"), Map.of("max_tokens", "64")));
  }

  /** A load of 5 s, two requests and a cross-check of 4 s. */
  @Test
  void otherLengthOfThePromptIsGuessed() throws IOException {
    assertEquals(
        "about 17 s: 0 s of prescribed pauses, 5 s for each load, and requests guessed at 4 s each",
        text("ContextStress", Map.of("contextTokens", "512"), Map.of("max_tokens", "64")));
  }

  @Test
  void otherLengthOfTheAnswerIsGuessed() throws IOException {
    assertEquals(
        "about 17 s: 0 s of prescribed pauses, 5 s for each load, and requests guessed at 4 s each",
        text("ContextStress", Map.of("contextTokens", "4000"), Map.of("max_tokens", "65")));
  }

  /** Two loads of 5 s, two requests and a cross-check of 4 s. */
  @Test
  void reloadLoadsForEachRequest() throws IOException {
    assertEquals(
        "about 22 s: 0 s of prescribed pauses, 5 s for each load, and requests guessed at 4 s each",
        text("MemoryLeak", Map.of("mode", "reload"), Map.of()));
  }

  private String text(String name, Map<String, String> params, Map<String, String> settings)
      throws IOException {
    ScenarioCatalogue.Scenario scenario = PlanFixture.scenario(name);
    Plan.Builder plan = new Plan.Builder();
    plan.add(
        List.of(new Cell(scenario.benchmark(), "p", Format.GGUF, params)),
        new Plan.CellPlan(scenario, 1, 0, 2, settings, Duration.ZERO));
    return PlanDuration.of(results).text(plan.build());
  }
}
