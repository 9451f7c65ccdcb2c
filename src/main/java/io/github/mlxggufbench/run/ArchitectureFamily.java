package io.github.mlxggufbench.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which family a model is of. GGUF and MLX name one architecture differently: Mixtral is {@code
 * llama} to llama.cpp and {@code mixtral} to MLX, {@code qwen3moe} is {@code qwen3_moe}. Only
 * families that cannot be the same under two names are told apart; any other is unknown.
 */
final class ArchitectureFamily {
  private static final Map<String, List<String>> BEGINNINGS =
      Map.of(
          "llama", List.of("llama", "mistral", "mixtral", "ministral", "pixtral"),
          "qwen", List.of("qwen"),
          "gemma", List.of("gemma"),
          "phi", List.of("phi"),
          "gpt-oss", List.of("gpt-oss", "gpt_oss", "gptoss"),
          "granite", List.of("granite"),
          "deepseek", List.of("deepseek"));

  private ArchitectureFamily() {}

  static @Nullable String of(@Nullable String architecture) {
    if (architecture == null) {
      return null;
    }
    String name = architecture.toLowerCase(Locale.ROOT);
    return BEGINNINGS.entrySet().stream()
        .filter(family -> family.getValue().stream().anyMatch(name::startsWith))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
