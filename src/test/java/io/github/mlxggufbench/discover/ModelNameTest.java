package io.github.mlxggufbench.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.discover.ModelName.Tuning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as repositories, files and LM Studio's keys have them. */
class ModelNameTest {

  @ParameterizedTest
  @CsvSource({
    "Llama-3.2-3B-Instruct-Q4_K_M.gguf, llama-3.2-3b-instruct",
    "mlx-community/Llama-3.2-3B-Instruct-4bit, llama-3.2-3b-instruct",
    "lmstudio-community/llama-3.2-3b-instruct, llama-3.2-3b-instruct",
    "llama-3.3-70b-instruct@q6_k, llama-3.3-70b-instruct",
    "Meta-Llama-3.1-8B-Instruct-Q8_0.gguf, llama-3.1-8b-instruct",
    "mlx-community/Meta-Llama-3.1-8B-Instruct-8bit, llama-3.1-8b-instruct",
    "mixtral-8x7b-instruct-v0.1.Q4_K_M.gguf, mixtral-8x7b-instruct-v0.1",
    "Mixtral-8x7B-Instruct-v0.1-hf-4bit-mlx, mixtral-8x7b-instruct-v0.1",
    "gemma-4-e4b-it-mlx, gemma-4-e4b-it",
    "qwen3.8-27b-mlx, qwen3.8-27b",
    "Qwen3.8-27B-UD-Q4_K_XL.gguf, qwen3.8-27b",
    "Qwen3.8-27B-i1-IQ4_XS.gguf, qwen3.8-27b",
    "Qwen3.8-27B-4bit-DWQ, qwen3.8-27b",
    "Qwen2.5-0.5B-Instruct-MLX-8bit, qwen2.5-0.5b-instruct",
    "Llama-4-Scout-17B-16E-Instruct-Q4_K_M-00001-of-00002.gguf, llama-4-scout-17b-16e-instruct",
    "Llama-4-Scout-17B-16E-Instruct-MLX-text-4bit, llama-4-scout-17b-16e-instruct",
    "gpt-oss-20b-MXFP4.gguf, gpt-oss-20b",
    "openai/gpt-oss-20b, gpt-oss-20b",
    "phi-4-bf16, phi-4",
    "Mistral-Small-3.2-24B-Instruct-2506-6.5bit, mistral-small-3.2-24b-instruct-2506",
    "gemma-3-12b-it-qat-4bit, gemma-3-12b-it-qat",
  })
  void saysTheModelOnly(String text, String name) {
    assertEquals(name, ModelName.of(text).asPairName());
  }

  @ParameterizedTest
  @CsvSource({
    "llama-3.2-3b-instruct, INSTRUCT",
    "gemma-4-e4b-it, INSTRUCT",
    "llama-2-7b-chat, INSTRUCT",
    "gemma-3-1b-pt, BASE",
    "qwen3-4b-base, BASE",
    "gpt-oss-20b, UNSAID",
  })
  void saysItsTuning(String text, Tuning tuning) {
    assertEquals(tuning, ModelName.of(text).tuning());
  }
}
