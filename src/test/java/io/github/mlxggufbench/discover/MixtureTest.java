package io.github.mlxggufbench.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixtureTest {

  @ParameterizedTest
  @CsvSource({
    "gemma-4-26b-a4b, 26B-A4B, gemma4, , true",
    "mixtral-8x7b-instruct-v0.1, , llama, , true",
    "scout, 17Bx16E, , , true",
    "llama-4-scout-17b-16e-instruct, , , , true",
    "gpt-oss-20b, 20B, gpt-oss, , true",
    "qwen3-30b, , qwen3moe, , true",
    "qwen3-30b, , qwen3_moe, , true",
    "llama-3.2-3b-instruct, 3B, llama, , false",
    "gemma-4-e4b-it, , gemma4, , false",
    // The file knows better than any name.
    "mymodel, , llama, 8, true",
    "dense-8x7b, , llama, 1, false",
  })
  void isRecognised(
      String key,
      @Nullable String parameters,
      @Nullable String architecture,
      @Nullable Integer experts,
      boolean moe) {
    FoundBuild build =
        new FoundBuild(
            new BuildSource.Model(key),
            Format.GGUF,
            key,
            ModelName.of(key),
            architecture,
            parameters,
            null,
            null,
            null,
            experts,
            null);
    assertEquals(moe, Mixture.is(build));
  }

  /** As {@code --gguf} and {@code --mlx} name it. */
  @ParameterizedTest
  @CsvSource({
    "openai/gpt-oss-20b, true",
    "mlx-community/Mixtral-8x7B-Instruct-v0.1-4bit, true",
    "qwen/qwen3-30b-a3b-2507, true",
    "ibm/granite-3.1-3b-moe, true",
    "lmstudio-community/Llama-4-Scout-17B-16E-Instruct-GGUF, true",
    "llama-3.2-3b-instruct, false",
    "google/gemma-4-e4b-it, false",
  })
  void isRecognisedByItsKey(String key, boolean moe) {
    assertEquals(moe, Mixture.is(new BuildSource.Model(key)));
  }
}
