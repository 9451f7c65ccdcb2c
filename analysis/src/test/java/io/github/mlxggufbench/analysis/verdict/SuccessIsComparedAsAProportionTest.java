package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds that all have the same rate have no variance, and yet are no certainty. */
class SuccessIsComparedAsAProportionTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir);
  }

  @Test
  void oneFailureInEachOfThreeRoundsOfFiveProvesNothing() throws Exception {
    rounds("gguf", 5, 0);
    rounds("mlx", 4, 1);

    MetricComparison success = success();
    assertEquals(Verdict.INCONCLUSIVE, success.verdict());
    assertNull(success.ratio());
  }

  @Test
  void manyFailuresDo() throws Exception {
    rounds("gguf", 1, 4);
    rounds("mlx", 5, 0);

    assertEquals(Verdict.MLX_BETTER, success().verdict());
  }

  @Test
  void noFailureAmongFewProvesNothing() throws Exception {
    rounds("gguf", 41, 0);
    rounds("mlx", 41, 0);

    assertEquals(Verdict.INCONCLUSIVE, success().verdict());
    // z² / (n + z²) < 0.03 with z = 1.96 from n = 125 on.
    assertEquals(
        List.of(
            "every request to both builds succeeded, which says nothing of rare failures; to tell a"
                + " difference within 3 % takes 125 of each build"),
        success().warnings());
  }

  @Test
  void noFailureAmongManyIsNoDifference() throws Exception {
    rounds("gguf", 42, 0);
    rounds("mlx", 42, 0);

    assertEquals(Verdict.EQUIVALENT, success().verdict());
  }

  @Test
  void aBuildThatWasNotAskedIsNotJudged() throws Exception {
    rounds("gguf", 2, 1);

    assertEquals(Verdict.INCONCLUSIVE, success().verdict());
  }

  private void rounds(String format, int ok, int failed) throws Exception {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < ok + failed; i++) {
        run.request(format, round, i < ok ? "{}" : "{\"outcome\": \"timeout\"}");
      }
    }
  }

  private MetricComparison success() throws Exception {
    return Analysis.of(List.of(run.read())).pairs().get(0).metrics().stream()
        .filter(m -> m.metric().equals("success_rate"))
        .findFirst()
        .orElseThrow();
  }
}
