package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import io.github.mlxggufbench.server.ModelInfo;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A build that is here and could be measured; null = not known.
 *
 * @param label what people know it by: its key, or publisher, repository and file
 * @param parameters how many weights, rounded: {@code 8B}, {@code 8.03B}, {@code 8x7B}
 * @param bitsPerWeight nominal, as its quantisation is called
 * @param experts of each mixture layer
 * @param vision whether it reads pictures
 */
public record FoundBuild(
    BuildSource source,
    Format format,
    String label,
    ModelName name,
    @Nullable String architecture,
    @Nullable String parameters,
    @Nullable String quantization,
    @Nullable Double bitsPerWeight,
    @Nullable Long sizeBytes,
    @Nullable Integer experts,
    @Nullable Boolean vision) {
  private static final Pattern BITS = Pattern.compile("(?i)(?:^|[a-z-])(\\d{1,2})(?:[_-]?bits?)?");

  /** A model that LM Studio lists; null = no language model of either format. */
  public static @Nullable FoundBuild of(ModelInfo model) {
    Format format = format(model.format());
    return format == null || "embedding".equals(model.type()) ? null : of(model, format);
  }

  /** A model that LM Studio lists, of that format whether it says so or not. */
  public static FoundBuild of(ModelInfo model, Format format) {
    return new FoundBuild(
        new BuildSource.Model(model.key()),
        format,
        model.key(),
        ModelName.of(model.key()),
        model.architecture(),
        model.parameters(),
        model.quantization(),
        model.bitsPerWeight() != null ? model.bitsPerWeight() : bits(model.quantization()),
        model.sizeBytes(),
        null,
        model.vision());
  }

  /**
   * Files.
   *
   * @param vision whether it reads pictures, where the folder tells more than the file
   */
  public static FoundBuild of(
      Path path, Format format, String label, ModelFacts facts, @Nullable Boolean vision) {
    return new FoundBuild(
        new BuildSource.Local(path),
        format,
        label,
        ModelName.of(path.getFileName().toString()),
        facts.architecture(),
        facts.parametersText(),
        facts.quantization(),
        facts.bitsPerWeight() == null ? null : Double.valueOf(facts.bitsPerWeight()),
        facts.sizeBytes(),
        facts.experts(),
        vision == null ? facts.vision() : vision);
  }

  /** Quantisation and size, as far as known: {@code Q4_K_M, 2.02 GB}. */
  public String described() {
    String size = sizeBytes == null ? "" : String.format(Locale.ROOT, "%.2f GB", sizeBytes / 1e9);
    String kind = quantization == null ? "" : quantization;
    return kind.isEmpty() || size.isEmpty() ? kind + size : kind + ", " + size;
  }

  private static @Nullable Format format(@Nullable String id) {
    return "gguf".equals(id) ? Format.GGUF : "mlx".equals(id) ? Format.MLX : null;
  }

  private static @Nullable Double bits(@Nullable String quantization) {
    Matcher bits = BITS.matcher(quantization == null ? "" : quantization);
    return bits.find() ? Double.valueOf(bits.group(1)) : null;
  }
}
