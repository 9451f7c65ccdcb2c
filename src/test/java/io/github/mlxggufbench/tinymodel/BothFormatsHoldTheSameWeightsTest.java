package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.tinymodel.gguf.GgmlType;
import io.github.mlxggufbench.tinymodel.gguf.GgufBuild;
import io.github.mlxggufbench.tinymodel.gguf.GgufFile;
import io.github.mlxggufbench.tinymodel.mlx.MlxBuild;
import io.github.mlxggufbench.tinymodel.mlx.SafetensorsFile;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The unquantized builds, tensor by tensor and bit by bit. */
class BothFormatsHoldTheSameWeightsTest {

  private static final Pattern GGUF_NAME = Pattern.compile("(?:blk\\.(\\d+)\\.)?(\\w+)\\.weight");

  /**
   * What mlx-lm's model classes (llama.py, mixtral.py, llama4.py) call the tensors of llama.cpp
   * (gguf-py, constants.py, TENSOR_NAMES).
   */
  private static final Map<String, List<String>> MLX_NAMES =
      Map.ofEntries(
          Map.entry("token_embd", List.of("model.embed_tokens")),
          Map.entry("output", List.of("lm_head")),
          Map.entry("output_norm", List.of("model.norm")),
          Map.entry("attn_norm", List.of("input_layernorm")),
          Map.entry("attn_q", List.of("self_attn.q_proj")),
          Map.entry("attn_k", List.of("self_attn.k_proj")),
          Map.entry("attn_v", List.of("self_attn.v_proj")),
          Map.entry("attn_output", List.of("self_attn.o_proj")),
          Map.entry("ffn_norm", List.of("post_attention_layernorm")),
          Map.entry("ffn_gate", List.of("mlp.gate_proj")),
          Map.entry("ffn_up", List.of("mlp.up_proj")),
          Map.entry("ffn_down", List.of("mlp.down_proj")),
          Map.entry("ffn_gate_inp", List.of("block_sparse_moe.gate", "feed_forward.router")),
          Map.entry("ffn_gate_exps", experts("gate_proj")),
          Map.entry("ffn_up_exps", experts("up_proj")),
          Map.entry("ffn_down_exps", experts("down_proj")),
          Map.entry("ffn_gate_shexp", List.of("feed_forward.shared_expert.gate_proj")),
          Map.entry("ffn_up_shexp", List.of("feed_forward.shared_expert.up_proj")),
          Map.entry("ffn_down_shexp", List.of("feed_forward.shared_expert.down_proj")));

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("io.github.mlxggufbench.tinymodel.model.SmallSpecs#all")
  void tensorByTensor(ModelSpec spec) throws IOException {
    new GgufBuild(spec, GgmlType.F32).write(folder.resolve("model.gguf"));
    new MlxBuild(spec, null).write(folder.resolve("mlx"));
    GgufFile gguf = GgufFile.read(folder.resolve("model.gguf"));
    SafetensorsFile mlx = SafetensorsFile.read(folder.resolve("mlx/model.safetensors"));
    assertEquals(gguf.tensors().size(), mlx.entries().size());
    gguf.tensors()
        .forEach((name, entry) -> {
          String mlxName = mlxName(name, mlx);
          assertEquals(outermostFirst(entry), shape(mlx, mlxName), name);
          ByteBuffer weights = mlx.data(mlxName);
          assertEquals(weights, gguf.data(entry).limit(weights.limit()), name);
        });
  }

  /** The one of the tensor's possible names that the file has. */
  private static String mlxName(String ggufName, SafetensorsFile mlx) {
    Matcher parts = GGUF_NAME.matcher(ggufName);
    assertTrue(parts.matches(), ggufName);
    String layer = parts.group(1) == null ? "" : "model.layers." + parts.group(1) + ".";
    List<String> present = new ArrayList<>();
    for (String name : MLX_NAMES.getOrDefault(parts.group(2), List.of())) {
      for (String root : List.of("", "language_model.")) {
        String full = root + layer + name + ".weight";
        if (mlx.entries().has(full)) {
          present.add(full);
        }
      }
    }
    assertTrue(present.size() == 1, () -> ggufName + ": " + present);
    return present.get(0);
  }

  private static List<Long> outermostFirst(GgufFile.Entry entry) {
    List<Long> sizes = new ArrayList<>(entry.dimensions());
    Collections.reverse(sizes);
    return sizes;
  }

  private static List<Long> shape(SafetensorsFile mlx, String name) {
    List<Long> sizes = new ArrayList<>();
    for (JsonNode size : mlx.entries().required(name).required("shape")) {
      sizes.add(size.asLong());
    }
    return sizes;
  }

  private static List<String> experts(String part) {
    return List.of("block_sparse_moe.switch_mlp." + part, "feed_forward.experts." + part);
  }
}
