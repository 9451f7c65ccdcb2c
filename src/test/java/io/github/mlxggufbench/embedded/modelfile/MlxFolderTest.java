package io.github.mlxggufbench.embedded.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes as {@code mlx_lm.convert} writes them: words of 32 bits, a scale for each group. */
class MlxFolderTest {
  @TempDir Path folder;

  @Test
  void quantisedWeightsCountAsWhatTheyStandFor() throws Exception {
    config(
        """
        {"model_type":"llama","max_position_embeddings":4096,
         "quantization":{"group_size":64,"bits":4,"mode":"affine",
           "model.layers.0.mlp.gate":{"group_size":32,"bits":8}}}
        """);
    tensors(
        "model.safetensors",
        """
        {"__metadata__":{"format":"mlx"},
         "lm_head.weight":{"dtype":"U32","shape":[800,32],"data_offsets":[0,0]},
         "lm_head.scales":{"dtype":"F16","shape":[800,4],"data_offsets":[0,0]},
         "lm_head.biases":{"dtype":"F16","shape":[800,4],"data_offsets":[0,0]},
         "lm_head.bias":{"dtype":"F16","shape":[800],"data_offsets":[0,0]},
         "model.layers.0.mlp.gate.weight":{"dtype":"U32","shape":[8,64],"data_offsets":[0,0]},
         "model.layers.0.mlp.gate.scales":{"dtype":"F16","shape":[8,8],"data_offsets":[0,0]},
         "model.layers.0.mlp.gate.biases":{"dtype":"F16","shape":[8,8],"data_offsets":[0,0]},
         "model.norm.weight":{"dtype":"F16","shape":[256],"data_offsets":[0,0]}}
        """);
    ModelFacts facts = ModelFacts.read(folder);
    assertEquals(800 * 256 + 800 + 8 * 256 + 256, facts.parameters());
    assertEquals("4bit", facts.quantization());
    assertEquals(4, facts.bitsPerWeight());
    assertEquals("llama", facts.architecture());
    assertEquals(4096, facts.maxContextLength());
  }

  @Test
  void unquantisedInShardsWithNestedConfig() throws Exception {
    config("{\"model_type\":\"llama4\",\"text_config\":{\"max_position_embeddings\":131072}}");
    String tensor = "{\"%s\":{\"dtype\":\"BF16\",\"shape\":[10,10],\"data_offsets\":[0,0]}}";
    tensors("model-00001-of-00002.safetensors", tensor.formatted("a.weight"));
    tensors("model-00002-of-00002.safetensors", tensor.formatted("b.weight"));
    ModelFacts facts = ModelFacts.read(folder);
    assertEquals(200, facts.parameters());
    assertEquals("BF16", facts.quantization());
    assertEquals(16, facts.bitsPerWeight());
    assertEquals(131072, facts.maxContextLength());
  }

  @Test
  void brokenConfigIsNamedWithItsLine() throws Exception {
    config("{\"model_type\":\n  oops}");
    IOException e = assertThrows(IOException.class, () -> ModelFacts.read(folder));
    assertEquals(folder.resolve("config.json") + ": no valid JSON, line 2", e.getMessage());
  }

  @Test
  void cutWeightsAreNamed() throws Exception {
    config("{}");
    Files.write(folder.resolve("model.safetensors"), new byte[] {9, 0, 0, 0, 0, 0, 0, 0, '{'});
    IOException e = assertThrows(IOException.class, () -> ModelFacts.read(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("model.safetensors: "), e.getMessage());
  }

  private void config(String json) throws IOException {
    Files.writeString(folder.resolve("config.json"), json);
  }

  private void tensors(String file, String header) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(folder.resolve(file), bytes.putLong(json.length).put(json).array());
  }
}
