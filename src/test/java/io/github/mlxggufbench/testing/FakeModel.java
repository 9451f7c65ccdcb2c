package io.github.mlxggufbench.testing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A model that a {@link FakeLmStudio} has downloaded.
 *
 * @param parameters in LM Studio's words, such as {@code 7B} or {@code 17Bx16E}; null = not said
 * @param loadTime how long a load takes
 * @param fittedContext the context length that comes into force whatever was asked, as MLX runtimes
 *     1.9.1 to 1.11.0 fit it themselves; null = as asked
 * @param runtime the engine's name in a v0 answer
 */
public record FakeModel(
    String key,
    String publisher,
    String format,
    String architecture,
    String quantization,
    int bits,
    long sizeBytes,
    @Nullable String parameters,
    int maxContextLength,
    Duration loadTime,
    @Nullable Integer fittedContext,
    String runtime,
    String runtimeVersion) {

  public static FakeModel gguf(String key) {
    return new FakeModel(
        key,
        "acme",
        "gguf",
        "llama",
        "Q4_K_M",
        4,
        436_843_958L,
        "7B",
        131_072,
        Duration.ofMillis(20),
        null,
        "llama.cpp-mac-arm64-apple-metal-advsimd",
        "2.41.0");
  }

  public static FakeModel mlx(String key) {
    return new FakeModel(
        key,
        "acme",
        "mlx",
        "llama",
        "4bit",
        4,
        410_100_011L,
        "7B",
        131_072,
        Duration.ofMillis(20),
        null,
        "mlx-llm-mac-arm64-apple-metal-advsimd",
        "1.8.5");
  }

  public FakeModel sized(long bytes, @Nullable String parametersText) {
    return new FakeModel(
        key,
        publisher,
        format,
        architecture,
        quantization,
        bits,
        bytes,
        parametersText,
        maxContextLength,
        loadTime,
        fittedContext,
        runtime,
        runtimeVersion);
  }

  public FakeModel loadingFor(Duration time) {
    return new FakeModel(
        key,
        publisher,
        format,
        architecture,
        quantization,
        bits,
        sizeBytes,
        parameters,
        maxContextLength,
        time,
        fittedContext,
        runtime,
        runtimeVersion);
  }

  public FakeModel fittingContextTo(int tokens) {
    return new FakeModel(
        key,
        publisher,
        format,
        architecture,
        quantization,
        bits,
        sizeBytes,
        parameters,
        maxContextLength,
        loadTime,
        tokens,
        runtime,
        runtimeVersion);
  }

  boolean isGguf() {
    return format.equals("gguf");
  }
}
