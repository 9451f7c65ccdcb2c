package io.github.mlxggufbench.embedded.modelfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of an MLX model: a folder of {@code config.json} and {@code model*.safetensors}. */
final class MlxFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Mixtral and Llama 4, Qwen and OLMoE, DeepSeek. */
  private static final List<String> EXPERT_KEYS =
      List.of("num_local_experts", "num_experts", "n_routed_experts");

  private MlxFolder() {}

  static ModelFacts read(Path folder) throws IOException {
    JsonNode config = config(folder);
    long sizeBytes = 0;
    Map<String, SafetensorsHeader.Tensor> tensors = new HashMap<>();
    for (Path each : files(folder)) {
      sizeBytes += Files.size(each);
      if (each.getFileName().toString().matches("model.*\\.safetensors")) {
        tensors.putAll(SafetensorsHeader.read(each).tensors());
      }
    }
    requireAllShards(folder);
    JsonNode text = config.has("text_config") ? config.get("text_config") : config;
    JsonNode bits = config.path("quantization").path("bits");
    Integer width = bits.isInt() ? Integer.valueOf(bits.intValue()) : storedBits(tensors);
    return new ModelFacts(
        null,
        textOf(config.path("model_type")),
        bits.isInt() ? bits.intValue() + "bit" : widestType(tensors),
        width,
        sizeBytes,
        tensors.isEmpty() ? null : parameters(tensors, config.path("quantization")),
        text.path("max_position_embeddings").isInt()
            ? text.path("max_position_embeddings").intValue()
            : null,
        experts(text),
        config.has("vision_config"));
  }

  static JsonNode config(Path folder) throws IOException {
    Path file = folder.resolve("config.json");
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": no valid JSON, line " + e.getLocation().getLineNr(), e);
    }
  }

  private static @Nullable Integer experts(JsonNode config) {
    return EXPERT_KEYS.stream()
        .map(config::path)
        .filter(count -> count.isInt() && count.intValue() > 0)
        .map(JsonNode::intValue)
        .findFirst()
        .orElse(null);
  }

  /**
   * The logical weights. A quantised layer stores packed words, and per group of {@code group_size}
   * weights one scale: so it holds scales × group size weights; scales and quantisation biases are
   * no weights of the model.
   */
  static long parameters(Map<String, SafetensorsHeader.Tensor> tensors, JsonNode quantization) {
    long sum = 0;
    for (Entry<String, SafetensorsHeader.Tensor> each : tensors.entrySet()) {
      String name = each.getKey();
      String layer = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      SafetensorsHeader.Tensor scales = tensors.get(layer + ".scales");
      if (scales == null) {
        sum += each.getValue().elements();
      } else if (name.endsWith(".weight")) {
        int group = quantization.path(layer).path("group_size").asInt(0);
        sum += scales.elements() * (group > 0 ? group : quantization.path("group_size").asInt(64));
      } else if (!name.endsWith(".scales") && !name.endsWith(".biases")) {
        sum += each.getValue().elements();
      }
    }
    return sum;
  }

  private static void requireAllShards(Path folder) throws IOException {
    Path index = folder.resolve("model.safetensors.index.json");
    if (Files.exists(index)) {
      for (JsonNode file : JSON.readTree(index.toFile()).path("weight_map")) {
        if (!Files.exists(folder.resolve(file.asText()))) {
          throw new IOException(
              folder + ": " + file.asText() + " is missing (a download that is not finished?)");
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isRegularFile).toList();
    }
  }

  /** The type that most weights of an unquantised model have. */
  private static @Nullable String widestType(Map<String, SafetensorsHeader.Tensor> tensors) {
    Map<String, Long> weights = new HashMap<>();
    tensors.values().forEach(each -> weights.merge(each.type(), each.elements(), Long::sum));
    return weights.entrySet().stream()
        .max(Entry.comparingByValue())
        .map(Entry::getKey)
        .orElse(null);
  }

  private static @Nullable Integer storedBits(Map<String, SafetensorsHeader.Tensor> tensors) {
    String digits = String.valueOf(widestType(tensors)).replaceAll("\\D", "");
    return digits.isEmpty() ? null : Integer.valueOf(digits);
  }

  private static @Nullable String textOf(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }
}
