package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.PythonScript;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our quantized builds against mx.quantize of the same weights, bit for bit. */
class MlxQuantizesAlikeTest {

  @TempDir private Path cache;

  /**
   * A dense layer has 7 matrices, a Mixtral one as many and a Scout one 10; embeddings, outputs.
   */
  @ParameterizedTest
  @CsvSource({
    "dense-mlx-4bit, 30",
    "dense-mlx-8bit, 30",
    "mixtral-mlx-4bit, 37",
    "scout-mlx-8bit, 52"
  })
  void everyMatrix(String name, int matrices) throws IOException, InterruptedException {
    String unquantized = name.substring(0, name.indexOf('-')) + "-mlx-f32";
    JsonNode compared =
        PythonScript.run(
            "tinymodel/quantize_with_mlx.py",
            "",
            TinyModels.ensure(unquantized, cache),
            TinyModels.ensure(name, cache));
    assertEquals("[]", compared.required("different").toString());
    assertEquals(matrices, compared.required("matrices").asInt());
  }
}
