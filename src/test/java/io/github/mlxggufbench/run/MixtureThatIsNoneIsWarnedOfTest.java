package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.LoadConfig;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.embedded.modelfile.GgufBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and figures from the files of Llama 3.1 8B and Mixtral 8x7B. */
class MixtureThatIsNoneIsWarnedOfTest {
  private static final String SHAPE =
      "\"num_hidden_layers\": 32, \"hidden_size\": 4096, \"num_attention_heads\": 32";

  @TempDir Path folder;

  @Test
  void denseFilesOfAPairThatIsCalledAMixture() throws IOException {
    Path gguf = gguf(0);
    Path mlx = mlx("{\"model_type\": \"llama\", " + SHAPE + "}");

    assertEquals(
        warning(
            "otter: moe: true is set, but " + gguf + " has no experts, " + mlx + " has no experts",
            "set moe: false, or name the files of a mixture of experts"),
        MixtureClaim.warning(pair(true), List.of(gguf, mlx)));
  }

  @Test
  void mixtureThatIsNotCalledOne() throws IOException {
    Path gguf = gguf(8);
    Path mlx = mlx("{\"model_type\": \"mixtral\", \"num_local_experts\": 8, " + SHAPE + "}");

    assertEquals(
        warning(
            "otter: moe: false is set, but " + gguf + " has 8 experts, " + mlx + " has 8 experts",
            "set moe: true, so that ExpertActivation measures the pair"),
        MixtureClaim.warning(pair(false), List.of(gguf, mlx)));
  }

  @Test
  void filesThatAreAsTheyAreCalled() throws IOException {
    assertEquals(Optional.empty(), MixtureClaim.warning(pair(true), List.of(gguf(8))));
    assertEquals(Optional.empty(), MixtureClaim.warning(pair(false), List.of(gguf(0))));
  }

  /** DBRX has its experts in an object of their own, and other names for its shape. */
  @Test
  void shapeThatIsNotKnownIsNoContradiction() throws IOException {
    Path mlx =
        mlx(
            "{\"model_type\": \"dbrx\", \"n_layers\": 40, \"ffn_config\": {\"moe_num_experts\": 16}}");

    assertEquals(Optional.empty(), MixtureClaim.warning(pair(true), List.of(mlx)));
  }

  @Test
  void fileThatIsNotHereIsNoContradiction() {
    Path none = folder.resolve("none.gguf");

    assertEquals(Optional.empty(), MixtureClaim.warning(pair(true), List.of(none)));
  }

  private static Optional<Map<String, String>> warning(String text, String remedy) {
    return Optional.of(Map.of("code", "moe_differs", "text", text, "remedy", remedy));
  }

  private static PairConfig pair(boolean moe) {
    BuildSource model = new BuildSource.Model("otter");
    return new PairConfig("otter", moe, model, model, new LoadConfig(null, null));
  }

  private Path gguf(int experts) throws IOException {
    byte[] header =
        new GgufBytes()
            .start(3, 1, 5)
            .text("general.architecture", "llama")
            .number("llama.block_count", 32)
            .number("llama.embedding_length", 4096)
            .number("llama.attention.head_count", 32)
            .number("llama.expert_count", experts)
            .tensor("token_embd.weight", 0, 8)
            .align()
            .bytes();
    return Files.write(folder.resolve("otter-" + experts + ".gguf"), header);
  }

  private Path mlx(String config) throws IOException {
    Path model = Files.createDirectories(folder.resolve("otter-mlx"));
    Files.writeString(model.resolve("config.json"), config);
    return model;
  }
}
