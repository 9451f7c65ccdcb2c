package io.github.mlxggufbench.embedded.modelfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The facts of a GGUF model, over all its shards. */
final class GgufModel {
  /** llama.cpp's {@code enum llama_ftype}, the value of {@code general.file_type}. */
  private static final Map<Long, String> FILE_TYPES =
      Map.ofEntries(
          Map.entry(0L, "F32"),
          Map.entry(1L, "F16"),
          Map.entry(2L, "Q4_0"),
          Map.entry(3L, "Q4_1"),
          Map.entry(7L, "Q8_0"),
          Map.entry(8L, "Q5_0"),
          Map.entry(9L, "Q5_1"),
          Map.entry(10L, "Q2_K"),
          Map.entry(11L, "Q3_K_S"),
          Map.entry(12L, "Q3_K_M"),
          Map.entry(13L, "Q3_K_L"),
          Map.entry(14L, "Q4_K_S"),
          Map.entry(15L, "Q4_K_M"),
          Map.entry(16L, "Q5_K_S"),
          Map.entry(17L, "Q5_K_M"),
          Map.entry(18L, "Q6_K"),
          Map.entry(19L, "IQ2_XXS"),
          Map.entry(20L, "IQ2_XS"),
          Map.entry(21L, "Q2_K_S"),
          Map.entry(22L, "IQ3_XS"),
          Map.entry(23L, "IQ3_XXS"),
          Map.entry(24L, "IQ1_S"),
          Map.entry(25L, "IQ4_NL"),
          Map.entry(26L, "IQ3_S"),
          Map.entry(27L, "IQ3_M"),
          Map.entry(28L, "IQ2_S"),
          Map.entry(29L, "IQ2_M"),
          Map.entry(30L, "IQ4_XS"),
          Map.entry(31L, "IQ1_M"),
          Map.entry(32L, "BF16"),
          Map.entry(36L, "TQ1_0"),
          Map.entry(37L, "TQ2_0"),
          Map.entry(38L, "MXFP4"));

  private static final Pattern SHARD = Pattern.compile("(.*)-00001-of-(\\d{5})\\.gguf");
  private static final Pattern BITS = Pattern.compile("[A-Z]+(\\d+)");

  private GgufModel() {}

  static ModelFacts read(Path file) throws IOException {
    long sizeBytes = 0;
    long parameters = 0;
    GgufHeader first = GgufHeader.read(file);
    for (Path shard : shards(file)) {
      GgufHeader header = shard.equals(file) ? first : GgufHeader.read(shard);
      sizeBytes += Files.size(shard);
      parameters += header.tensors().stream().mapToLong(GgufHeader.Tensor::elements).sum();
    }
    Map<String, Object> values = first.values();
    String architecture = values.get("general.architecture") instanceof String s ? s : null;
    String quantization =
        values.get("general.file_type") instanceof Long type ? FILE_TYPES.get(type) : null;
    return new ModelFacts(
        values.get("general.name") instanceof String s ? s : null,
        architecture,
        quantization,
        bits(quantization),
        sizeBytes,
        parameters,
        values.get(architecture + ".context_length") instanceof Long n ? n.intValue() : null,
        values.get(architecture + ".expert_count") instanceof Long n && n > 0 ? n.intValue() : null,
        null);
  }

  /** All files of the model: those that {@code gguf-split} names after the first, or it alone. */
  private static List<Path> shards(Path file) {
    Matcher split = SHARD.matcher(file.getFileName().toString());
    if (!split.matches()) {
      return List.of(file);
    }
    return IntStream.rangeClosed(1, Integer.parseInt(split.group(2)))
        .mapToObj(i -> "%s-%05d-of-%s.gguf".formatted(split.group(1), i, split.group(2)))
        .map(file::resolveSibling)
        .toList();
  }

  private static @Nullable Integer bits(@Nullable String quantization) {
    Matcher bits = BITS.matcher(quantization == null ? "" : quantization);
    return bits.lookingAt() ? Integer.valueOf(bits.group(1)) : null;
  }
}
