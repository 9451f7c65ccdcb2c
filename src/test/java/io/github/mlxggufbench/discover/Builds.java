package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Models as LM Studio would list them. */
final class Builds {

  private Builds() {}

  static FoundBuild gguf(String key, double bits) {
    return of(model(key, Format.GGUF, bits, null, false));
  }

  static FoundBuild mlx(String key, double bits) {
    return of(model(key, Format.MLX, bits, null, false));
  }

  static FoundBuild gguf(String key, double bits, double gigabytes) {
    return sized(gguf(key, bits), gigabytes);
  }

  static FoundBuild mlx(String key, double bits, double gigabytes) {
    return sized(mlx(key, bits), gigabytes);
  }

  private static FoundBuild sized(FoundBuild build, double gigabytes) {
    return new FoundBuild(
        build.source(),
        build.format(),
        build.label(),
        build.name(),
        build.architecture(),
        build.parameters(),
        build.quantization(),
        build.bitsPerWeight(),
        (long) (gigabytes * 1e9),
        build.experts(),
        build.vision());
  }

  static FoundBuild of(ModelInfo model) {
    return Objects.requireNonNull(FoundBuild.of(model), model.key());
  }

  static ModelInfo model(
      String key, Format format, double bits, @Nullable String parameters, boolean vision) {
    return new ModelInfo(
        key,
        null,
        null,
        format.id(),
        "llama",
        null,
        bits,
        1_000_000_000L,
        parameters,
        null,
        null,
        List.of(),
        "llm",
        vision,
        List.of());
  }
}
