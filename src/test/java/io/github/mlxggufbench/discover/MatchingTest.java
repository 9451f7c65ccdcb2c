package io.github.mlxggufbench.discover;

import static io.github.mlxggufbench.discover.Builds.gguf;
import static io.github.mlxggufbench.discover.Builds.mlx;
import static io.github.mlxggufbench.discover.Builds.model;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

  @Test
  void buildsOfOneModelArePaired() {
    Matching matching =
        Matching.of(
            List.of(
                gguf("lmstudio-community/llama-3.2-3b-instruct", 4),
                gguf("qwen3-4b", 4),
                mlx("mlx-community/llama-3.2-3b-instruct", 4)));
    assertEquals(
        List.of(
            "llama-3.2-3b-instruct: lmstudio-community/llama-3.2-3b-instruct,"
                + " mlx-community/llama-3.2-3b-instruct"),
        pairs(matching));
    assertEquals(List.of(), matching.unlike());
  }

  /** Four and eight bits in both formats are two pairs; a third GGUF build is left over. */
  @Test
  void nearestBitsGoTogetherEachBuildOnce() {
    Matching matching =
        Matching.of(
            List.of(
                gguf("a@q5_k_m", 5),
                gguf("a@q8_0", 8),
                gguf("a@q4_k_m", 4),
                mlx("a-8bit", 8),
                mlx("a-4bit", 4)));
    assertEquals(List.of("a-8bit: a@q8_0, a-8bit", "a-4bit: a@q4_k_m, a-4bit"), pairs(matching));
    assertEquals(List.of(), matching.unlike());
  }

  /** Q4_K_M and Q4_0 are both called four bits; the file that is as large takes as many. */
  @Test
  void ofTheSameNominalBitsTheNearestSizeIsPaired() {
    Matching matching =
        Matching.of(
            List.of(gguf("a@q4_k_m", 4, 4.9), gguf("a@q4_0", 4, 4.5), mlx("a-4bit", 4, 4.52)));
    assertEquals(List.of("a: a@q4_0, a-4bit"), pairs(matching));
  }

  @Test
  void fiveBitsAreStillNearFourAndSixAreNot() {
    assertEquals(1, Matching.of(List.of(gguf("a", 5), mlx("a", 4))).pairs().size());
    assertEquals(
        List.of("6 against 4 bits per weight"),
        differences(Matching.of(List.of(gguf("a", 6), mlx("a", 4)))));
  }

  @Test
  void differentParametersAreSaid() {
    assertEquals(
        List.of("3B against 1B parameters"),
        differences(
            Matching.of(
                List.of(
                    Builds.of(model("llama-3.2-3b-instruct", Format.GGUF, 4, "3B", false)),
                    Builds.of(model("llama-3.2-1b-instruct", Format.MLX, 4, "1B", false))))));
  }

  /** As LM Studio lists Gemma 4 E4B. */
  @Test
  void roundedCountsDoNotPartBuildsOfOneName() {
    FoundBuild gguf = Builds.of(model("gemma-4-e4b-it", Format.GGUF, 4, "7.5B", false));
    FoundBuild mlx = Builds.of(model("gemma-4-e4b-it-mlx", Format.MLX, 4, "4B", false));
    assertEquals(1, Matching.of(List.of(gguf, mlx)).pairs().size());
  }

  @Test
  void sizesInNamesAloneAreSaid() {
    assertEquals(
        List.of("by their names two models: llama-3.2-3b against llama-3.2-1b"),
        differences(Matching.of(List.of(gguf("llama-3.2-3b", 4), mlx("llama-3.2-1b", 4)))));
  }

  @Test
  void instructAgainstBaseIsSaid() {
    List<String> said =
        differences(Matching.of(List.of(gguf("gemma-3-1b-it", 4), mlx("gemma-3-1b-pt", 4))));
    assertEquals(1, said.size());
    assertTrue(said.get(0).startsWith("the GGUF build is for instructions"), said.get(0));
  }

  @Test
  void picturesInOneBuildAreSaid() {
    FoundBuild reads = Builds.of(model("gemma-3-4b-it", Format.GGUF, 4, "4B", true));
    FoundBuild blind = Builds.of(model("gemma-3-4b-it-mlx", Format.MLX, 4, "4B", false));
    assertEquals(
        List.of("only the GGUF build reads pictures"),
        differences(Matching.of(List.of(reads, blind))));
  }

  /** Both of them without pictures are a pair, whatever one is called. */
  @Test
  void textOnlyBuildIsLikeOneThatReadsNoPicturesAnyway() {
    FoundBuild text = mlx("llama-4-scout-17b-16e-instruct-mlx-text", 4);
    assertEquals(
        1, Matching.of(List.of(gguf("llama-4-scout-17b-16e-instruct", 4), text)).pairs().size());
    FoundBuild reads =
        Builds.of(model("llama-4-scout-17b-16e-instruct", Format.GGUF, 4, null, true));
    assertEquals(
        List.of("only the GGUF build reads pictures"),
        differences(Matching.of(List.of(reads, text))));
  }

  @Test
  void familyThatHasAPairIsNotTroubledWithWhatIsLeftOver() {
    Matching matching =
        Matching.of(
            List.of(gguf("llama-3.2-3b", 4), mlx("llama-3.2-3b", 4), mlx("llama-3.2-1b", 4)));
    assertEquals(1, matching.pairs().size());
    assertEquals(List.of(), matching.unlike());
  }

  private static List<String> pairs(Matching matching) {
    return matching.pairs().stream()
        .map(pair -> pair.name() + ": " + pair.gguf().label() + ", " + pair.mlx().label())
        .toList();
  }

  private static List<String> differences(Matching matching) {
    assertEquals(List.of(), matching.pairs());
    assertEquals(1, matching.unlike().size());
    return matching.unlike().get(0).differences().stream().map(Difference::text).toList();
  }
}
