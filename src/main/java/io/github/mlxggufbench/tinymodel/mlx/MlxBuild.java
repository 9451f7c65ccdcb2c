package io.github.mlxggufbench.tinymodel.mlx;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.tinymodel.model.Build;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import io.github.mlxggufbench.tinymodel.model.ModelTensors;
import io.github.mlxggufbench.tinymodel.model.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model as an MLX folder, as mlx-lm and LM Studio load it.
 *
 * @param affine the quantization of the matrices; null leaves them 32-bit floats
 */
public record MlxBuild(ModelSpec spec, @Nullable MlxAffine affine) implements Build {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WEIGHTS = "model.safetensors";

  @Override
  public String format() {
    return "mlx";
  }

  @Override
  public String fileExtension() {
    return "";
  }

  @Override
  public void write(Path folder) throws IOException {
    Tokenizer tokenizer = Tokenizer.learnt();
    Safetensors weights = MlxWeights.layOut(ModelTensors.of(spec, tokenizer), affine);
    Files.createDirectory(folder);
    write(MlxConfig.of(spec, affine, tokenizer), folder.resolve("config.json"));
    write(TokenizerJson.of(tokenizer), folder.resolve("tokenizer.json"));
    write(TokenizerJson.config(tokenizer), folder.resolve("tokenizer_config.json"));
    write(index(weights), folder.resolve(WEIGHTS + ".index.json"));
    weights.write(folder.resolve(WEIGHTS));
  }

  /** Which file holds which tensor. */
  private static ObjectNode index(Safetensors weights) {
    ObjectNode index = JSON.createObjectNode();
    index.putObject("metadata").put("total_size", weights.totalBytes());
    ObjectNode files = index.putObject("weight_map");
    weights.entries().forEach(entry -> files.put(entry.name(), WEIGHTS));
    return index;
  }

  private static void write(ObjectNode json, Path file) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(json));
  }
}
