package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.ModelInfo;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "7B, 7B",
    "8B, 8.03B", // 8B is anything from 7.5 to 8.5
    "7.6B, 8B",
    "26B-A4B, 26B",
    "8030261248, 8.03B",
    "76705536, 76000000", // 0.9 %
    "8x7B, 46.7B", // not a number
    ", 7B",
    "7B,"
  })
  void whatMayBeOneNumberIsNoDifference(@Nullable String gguf, @Nullable String mlx) {
    assertNull(difference(model("a", "A", gguf, null), model("b", "B", mlx, null)));
  }

  @ParameterizedTest
  @CsvSource({"7B, 8B", "1B, 3B", "8.03B, 7.62B", "76705536, 74000000", "26B-A4B, 4B", "270M, 1B"})
  void otherNumbersAreOtherModels(String gguf, String mlx) {
    assertNotNull(difference(model("a", "A", gguf, null), model("b", "B", mlx, null)));
    assertNotNull(difference(model("a", "A", mlx, null), model("b", "B", gguf, null)));
  }

  @Test
  void theReasonNamesBoth() {
    assertEquals(
        "otter-7b has 7B parameters, otter-8b-mlx has 8B parameters: they are not builds of one"
            + " model",
        difference(model("otter-7b", null, "7B", null), model("otter-8b-mlx", null, "8B", null)));
  }

  /** LM Studio 0.4.12 lists it with 7.5B, 0.4.25 its MLX build with 4B. */
  @Test
  void oneNameAndArchitectureOutweighRoundedTexts() {
    assertNull(
        difference(
            model("a", "Gemma 4 E4B", "7.5B", "gemma4"),
            model("b", "Gemma 4 E4B", "4B", "gemma4")));
  }

  @Test
  void oneBuildIsNoPair() {
    assertEquals(
        "both builds are Otter; a pair compares two builds of one model",
        difference(model("Otter", null, null, null), model("otter", null, null, null)));
    assertEquals(
        "both builds are /models/otter; a pair compares two builds of one model",
        PairLikeness.difference(
            model("a", null, null, null),
            Path.of("/models/otter"),
            model("b", null, null, null),
            Path.of("/models/otter")));
  }

  @ParameterizedTest
  @CsvSource({
    "llama, mixtral", // as llama.cpp has it, and as transformers has it
    "llama, mistral",
    "qwen3moe, qwen3_moe",
    "gemma3, gemma3_text",
    "command-r, cohere",
    "llama, smollm3",
    ", gemma3"
  })
  void anArchitectureHasTwoNames(@Nullable String gguf, @Nullable String mlx) {
    assertNull(difference(model("a", null, "7B", gguf), model("b", null, "7B", mlx)));
  }

  @ParameterizedTest
  @CsvSource({"llama, qwen2", "gemma3, llama", "phi3, qwen3"})
  void otherFamiliesAreOtherModels(String gguf, String mlx) {
    assertNotNull(difference(model("a", null, "7B", gguf), model("b", null, "7B", mlx)));
  }

  private static @Nullable String difference(ModelInfo gguf, ModelInfo mlx) {
    return PairLikeness.difference(gguf, null, mlx, null);
  }

  static ModelInfo model(
      String key,
      @Nullable String displayName,
      @Nullable String parameters,
      @Nullable String architecture) {
    return new ModelInfo(
        key,
        null,
        displayName,
        null,
        architecture,
        null,
        null,
        null,
        parameters,
        null,
        null,
        List.of());
  }
}
