package io.github.mlxggufbench.embedded.modelfile;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model file or folder in figures; null = the file does not say.
 *
 * @param name the model's own name
 * @param quantization such as {@code Q4_K_M} or {@code 4bit}
 * @param bitsPerWeight the nominal bits of that quantisation, as LM Studio shows them; the real
 *     figure is 8 × {@code sizeBytes} / {@code parameters}
 * @param sizeBytes on disk: all shards, or everything in the folder
 * @param parameters logical weights, counted from the tensors' shapes
 * @param maxContextLength tokens
 * @param experts of each mixture layer; null = the file names none, as a dense model's
 * @param vision whether it reads pictures; of a GGUF model that is another file's business: null
 */
public record ModelFacts(
    @Nullable String name,
    @Nullable String architecture,
    @Nullable String quantization,
    @Nullable Integer bitsPerWeight,
    long sizeBytes,
    @Nullable Long parameters,
    @Nullable Integer maxContextLength,
    @Nullable Integer experts,
    @Nullable Boolean vision) {
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  /**
   * Reads the headers.
   *
   * @param path a {@code .gguf} file (of a split model, the first), or an MLX folder
   * @throws IOException if it cannot be read or is no such model; the message names the file
   */
  public static ModelFacts read(Path path) throws IOException {
    return Files.isDirectory(path) ? MlxFolder.read(path) : GgufModel.read(path);
  }

  /** The parameter count as people write it, such as {@code 3.56M} or {@code 7.24B}. */
  public @Nullable String parametersText() {
    if (parameters == null) {
      return null;
    }
    BigDecimal rounded = new BigDecimal(parameters).round(new MathContext(3));
    boolean billions = rounded.compareTo(BILLION) >= 0;
    BigDecimal shown = rounded.movePointLeft(billions ? 9 : 6).stripTrailingZeros();
    return shown.toPlainString() + (billions ? "B" : "M");
  }
}
