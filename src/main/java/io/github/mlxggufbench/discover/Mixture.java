package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises a mixture of experts by its file, by how its size is written, or by its family. */
public final class Mixture {

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

  /** Of a build that nobody has described: by its file where that can be read, else by its name. */
  public static boolean is(BuildSource source) {
    if (source instanceof BuildSource.Model model) {
      return isNamed(ModelName.of(model.key()));
    }
    if (source instanceof BuildSource.Local local) {
      Integer experts = experts(local.path());
      return experts == null
          ? isNamed(ModelName.of(local.path().getFileName().toString()))
          : experts > 1;
    }
    return false;
  }

  private static @Nullable Integer experts(Path path) {
    try {
      return ModelFacts.read(path).experts();
    } catch (IOException e) {
      return null; // who loads it will say so
    }
  }

  static boolean is(FoundBuild build) {
    if (build.experts() != null) {
      return build.experts() > 1;
    }
    String written = build.parameters() == null ? "" : build.parameters();
    return SIZE.matcher(written).matches()
        || byArchitecture(build.architecture())
        || isNamed(build.name());
  }

  private static boolean isNamed(ModelName name) {
    String words = "-" + String.join("-", name.words()) + "-";
    return SIZE.matcher(words).matches()
        || words.contains("moe-")
        || ARCHITECTURES.stream()
            .anyMatch(family -> words.contains("-" + family.replace('_', '-') + "-"));
  }

  private static boolean byArchitecture(@Nullable String architecture) {
    String name = architecture == null ? "" : architecture.toLowerCase(Locale.ROOT);
    return ARCHITECTURES.contains(name) || name.endsWith("moe") || name.contains("_moe");
  }
}
