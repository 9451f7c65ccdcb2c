package io.github.mlxggufbench.analysis.report;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.summary.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first sentence a person reads says neither more nor less than the verdicts do. */
class AdviceFollowsTheVerdictsTest {

  private static final String GENERATE = ThreeRoundRun.GENERATE;

  @Test
  void oneBuildWinsAll() {
    Advice advice = Advisor.of(SyntheticSummary.clear("p"));

    // 1220/98.4 = 12.398, 41.7/18.2 = 2.291, 64/69.4 = 0.9222; bounds are these ÷ and × 1.03.
    assertEquals(
        "Run the GGUF build: it decodes 12.4× faster [12.0, 12.8], starts to answer 2.29× sooner"
            + " [2.22, 2.36] and uses 0.922× the memory [0.895, 0.950].",
        advice.headline());
    assertEquals("gguf", advice.winner());
    assertEquals(
        "3 rounds of each build, 95 % intervals, p = 0.008 (Holm); like-for-like checks: 1"
            + " the same, 1 different, 1 unknown.",
        advice.certainty());
    assertEquals(
        List.of(
            "Not like for like: bits per weight (GGUF 4.52, MLX 4.64).",
            "The MLX build’s memory grows with every request, by 1.14 MiB/request [1.05, 1.24], with no"
                + " end in sight in 10 requests."),
        advice.caveats());
  }

  @Test
  void theBuildsTradeOff() {
    Advice advice = Advisor.of(SyntheticSummary.tradeOff("p"));

    assertEquals(
        "It is a trade-off: MLX decodes 1.30× faster [1.26, 1.34]; GGUF uses 0.732× the memory"
            + " [0.711, 0.754].",
        advice.headline());
    assertEquals("", advice.winner());
    assertEquals(List.of("No practical difference: time to first token."), advice.reasons());
  }

  @Test
  void nothingCouldBeTold() {
    Advice advice = Advisor.of(SyntheticSummary.undecided("p"));

    assertEquals("No verdict yet: the builds could not be told apart.", advice.headline());
    assertEquals(
        List.of(
            "Undecided: decode speed (a difference below 12 % cannot be told) and time to first"
                + " token (a difference below 12 % cannot be told)."),
        advice.reasons());
  }

  @Test
  void thereIsNoPracticalDifference() {
    assertEquals(
        "Either build will do: no practical difference in decode speed and peak memory.",
        Advisor.of(SyntheticSummary.equal("p")).headline());
  }

  @Test
  void aWinnerWithOpenQuestionsIsOnlyLeanedTo() {
    Advice advice =
        Advisor.of(
            SyntheticSummary.pair(
                "p",
                known(GENERATE, "decode_tps", "tok/s", 40, 42, Verdict.INCONCLUSIVE),
                known(GENERATE, "memory_peak_bytes", "B", 5e9, 4e9, Verdict.MLX_BETTER)));

    assertEquals(
        "Lean towards the MLX build: it uses 0.800× the memory [0.777, 0.824].", advice.headline());
  }

  @Test
  void buildsThatAreNotAlikeAreNotCompared() {
    assertEquals(
        "No verdict: the two builds are not like for like.",
        Advisor.of(
                SyntheticSummary.pair(
                    "p", known(GENERATE, "decode_tps", "tok/s", 1, 2, Verdict.NOT_COMPARABLE)))
            .headline());
  }

  @Test
  void nothingWasMeasured() {
    assertEquals(
        "No verdict: nothing was measured in both builds.",
        Advisor.of(SyntheticSummary.pair("p")).headline());
  }

  @Test
  void failedRequestsAreHeldAgainstABuild() {
    assertEquals(
        List.of("Not every request to the MLX build succeeded: 75 % in the worst workload."),
        Advisor.of(
                SyntheticSummary.pair(
                    "p", known(GENERATE, "success_rate", "1", 1, 0.75, Verdict.INCONCLUSIVE)))
            .caveats());
  }
}
