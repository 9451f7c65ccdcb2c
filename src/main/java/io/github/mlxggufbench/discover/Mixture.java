package io.github.mlxggufbench.discover;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises a mixture of experts by its file, by how its size is written, or by its family. */
final class Mixture {

  /** {@code 26B-A4B}, {@code 8x7B}, {@code 17B-16E}. */
  private static final Pattern SIZE =
      Pattern.compile(
          "(?i).*(\\d+b-a\\d+(\\.\\d+)?b|\\d+x\\d+(\\.\\d+)?b|\\d+bx\\d+e|\\d+b-\\d+e).*");

  /** Architectures that are always mixtures, as llama.cpp and as MLX call them. */
  private static final Set<String> ARCHITECTURES =
      Set.of(
          "llama4",
          "mixtral",
          "dbrx",
          "grok",
          "olmoe",
          "gpt-oss",
          "gpt_oss",
          "phimoe",
          "arctic",
          "jamba",
          "deepseek2",
          "deepseek_v2",
          "deepseek_v3",
          "glm4moe",
          "glm4_moe",
          "minimax");

  private Mixture() {}

  static boolean is(FoundBuild build) {
    if (build.experts() != null) {
      return build.experts() > 1;
    }
    String written = build.weights() == null ? "" : build.weights().text();
    boolean bySize =
        Stream.of(written, String.join("-", build.name().words()))
            .anyMatch(text -> SIZE.matcher(text).matches());
    return bySize || byArchitecture(build.architecture());
  }

  private static boolean byArchitecture(@Nullable String architecture) {
    String name = architecture == null ? "" : architecture.toLowerCase(Locale.ROOT);
    return ARCHITECTURES.contains(name) || name.endsWith("moe") || name.contains("_moe");
  }
}
