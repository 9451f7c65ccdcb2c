package io.github.mlxggufbench.tinymodel.mlx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import io.github.mlxggufbench.tinymodel.model.SmallSpecs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileIsReadableTest {

  private static final ModelSpec SCOUT = SmallSpecs.all().get(2);

  @TempDir private Path temporary;

  @Test
  void tensorsFillTheFileWithoutGaps() throws IOException {
    SafetensorsFile file = SafetensorsFile.read(write(4).resolve("model.safetensors"));
    long end = 0;
    for (Map.Entry<String, JsonNode> entry : file.entries().properties()) {
      JsonNode offsets = entry.getValue().required("data_offsets");
      assertEquals(end, offsets.required(0).asLong(), entry.getKey());
      long bytes = 4; // F32 and U32 alike
      for (JsonNode size : entry.getValue().required("shape")) {
        bytes *= size.asLong();
      }
      end += bytes;
      assertEquals(end, offsets.required(1).asLong(), entry.getKey());
    }
    assertEquals(end, file.data().limit());
  }

  @Test
  void expertsAreStackedAndPacked() throws IOException {
    JsonNode entries = SafetensorsFile.read(write(4).resolve("model.safetensors")).entries();
    String up = "language_model.model.layers.1.feed_forward.experts.up_proj.";
    // 4 experts of 256 rows of 128 codes: eight to a word, one group a row.
    assertEquals("[4,256,16]", entries.required(up + "weight").required("shape").toString());
    assertEquals("U32", entries.required(up + "weight").required("dtype").asText());
    assertEquals("[4,256,1]", entries.required(up + "scales").required("shape").toString());
    assertEquals("[4,256,1]", entries.required(up + "biases").required("shape").toString());
    assertEquals("F32", entries.required(up + "biases").required("dtype").asText());
  }

  @Test
  void indexNamesEveryTensor() throws IOException {
    Path folder = write(8);
    JsonNode index =
        new ObjectMapper().readTree(folder.resolve("model.safetensors.index.json").toFile());
    SafetensorsFile file = SafetensorsFile.read(folder.resolve("model.safetensors"));
    assertEquals(file.data().limit(), index.required("metadata").required("total_size").asInt());
    file.entries()
        .fieldNames()
        .forEachRemaining(name ->
            assertEquals(
                "model.safetensors", index.required("weight_map").required(name).asText()));
  }

  private Path write(int bits) throws IOException {
    Path folder = temporary.resolve("scout");
    new MlxBuild(SCOUT, new MlxAffine(bits)).write(folder);
    return folder;
  }
}
