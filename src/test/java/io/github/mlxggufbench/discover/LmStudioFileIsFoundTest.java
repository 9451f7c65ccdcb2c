package io.github.mlxggufbench.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import io.github.mlxggufbench.server.ModelInfo;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Labels and sizes are made up; repositories and keys are named as LM Studio names them. */
class LmStudioFileIsFoundTest {
  private static final Path MODELS = Path.of("/home/me/.lmstudio/models");

  private static FoundBuild build(String label, Format format, long sizeBytes) {
    ModelFacts facts = new ModelFacts(null, "llama", null, null, sizeBytes, null, null, null, null);
    return FoundBuild.of(MODELS.resolve(label), format, label, facts, null);
  }

  private static ModelInfo listed(String key, String publisher, @Nullable Long sizeBytes) {
    return new ModelInfo(
        key, publisher, null, null, null, null, null, sizeBytes, null, null, null, List.of());
  }

  private static final String Q4 = "TheBloke/Mixtral-8x7B-Instruct-v0.1-GGUF/mixtral.Q4_K_M.gguf";
  private static final String Q5 = "TheBloke/Mixtral-8x7B-Instruct-v0.1-GGUF/mixtral.Q5_K_M.gguf";
  private static final String MLX = "mlx-community/Mixtral-8x7B-Instruct-v0.1-4bit";

  private final LmStudioFiles files =
      new LmStudioFiles(
          List.of(
              build(Q4, Format.GGUF, 26_441_533_376L),
              build(Q5, Format.GGUF, 32_229_000_000L),
              build(MLX, Format.MLX, 26_270_000_000L)));

  @Test
  void bySizeWhateverTheKey() {
    assertEquals(
        MODELS.resolve(Q5),
        files.find(listed("some-alias", "thebloke", 32_229_000_000L), Format.GGUF));
  }

  @Test
  void byNameAndAboutTheSize() {
    assertEquals(
        MODELS.resolve(Q4),
        files.find(
            listed("thebloke/mixtral-8x7b-instruct-v0.1", "TheBloke", 26_441_600_000L),
            Format.GGUF));
    assertEquals(
        MODELS.resolve(MLX),
        files.find(
            listed("mixtral-8x7b-instruct-v0.1-4bit", "mlx-community", 26_272_000_000L),
            Format.MLX));
  }

  @Test
  void anotherModelIsNone() {
    assertNull(
        files.find(listed("mixtral-8x7b-instruct-v0.1", "TheBloke", 13_000_000_000L), Format.GGUF));
    assertNull(
        files.find(listed("mixtral-8x7b-instruct-v0.1", "other", 26_441_600_000L), Format.GGUF));
    assertNull(files.find(listed("mixtral-8x7b-instruct-v0.1", "TheBloke", null), Format.GGUF));
  }

  @Test
  void twoOfOneSizeAreNone() {
    LmStudioFiles twins =
        new LmStudioFiles(
            List.of(build("a/x/x.gguf", Format.GGUF, 7), build("b/y/y.gguf", Format.GGUF, 7)));
    assertNull(twins.find(listed("other", "a", 7L), Format.GGUF));
  }
}
