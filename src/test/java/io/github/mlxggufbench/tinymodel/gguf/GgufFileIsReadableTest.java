package io.github.mlxggufbench.tinymodel.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import io.github.mlxggufbench.tinymodel.model.SmallSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufFileIsReadableTest {

  private static final ModelSpec MIXTRAL = SmallSpecs.all().get(1);
  private static final ModelSpec SCOUT = SmallSpecs.all().get(2);

  @TempDir private Path folder;

  @Test
  void metadataIsThatOfTheModel() throws IOException {
    GgufFile gguf = write(MIXTRAL, GgmlType.Q4_0);
    assertEquals("llama", gguf.value("general.architecture"));
    assertEquals(2, gguf.value("general.file_type"));
    assertEquals(8192, gguf.value("llama.context_length"));
    assertEquals(128, gguf.value("llama.embedding_length"));
    assertEquals(2, gguf.value("llama.block_count"));
    assertEquals(4, gguf.value("llama.expert_count"));
    assertEquals(2, gguf.value("llama.expert_used_count"));
    assertEquals(1e-5f, gguf.value("llama.attention.layer_norm_rms_epsilon"));
    assertEquals(true, gguf.value("tokenizer.ggml.add_bos_token"));
    List<?> tokens = (List<?>) gguf.value("tokenizer.ggml.tokens");
    List<?> types = (List<?>) gguf.value("tokenizer.ggml.token_type");
    assertEquals(gguf.value("llama.vocab_size"), tokens.size());
    assertEquals(tokens.size(), types.size());
    int end = (int) gguf.value("tokenizer.ggml.eos_token_id");
    assertEquals("<|im_end|>", tokens.get(end));
    assertEquals(3, types.get(end));
  }

  @Test
  void scoutsKeysHaveItsOwnPrefix() throws IOException {
    GgufFile gguf = write(SCOUT, GgmlType.Q8_0);
    assertEquals("llama4", gguf.value("general.architecture"));
    assertEquals(7, gguf.value("general.file_type"));
    assertEquals(256, gguf.value("llama4.expert_feed_forward_length"));
    assertEquals(1, gguf.value("llama4.interleave_moe_layer_step"));
  }

  @Test
  void tensorsFollowEachOtherAtMultiplesOf32ToTheEndOfTheFile() throws IOException {
    for (GgmlType type : GgmlType.values()) {
      GgufFile gguf = write(SCOUT, type);
      long expected = 0;
      for (GgufFile.Entry entry : gguf.tensors().values()) {
        assertEquals(expected, entry.offset());
        long values = entry.dimensions().stream().reduce(1L, Math::multiplyExact);
        expected += bytes(values, entry.type());
        expected = (expected + 31) / 32 * 32;
      }
      assertEquals(gguf.dataStart() + expected, gguf.bytes().limit());
    }
  }

  @Test
  void onlyNormsAndRoutersStayFloats() throws IOException {
    write(SCOUT, GgmlType.Q4_0)
        .tensors()
        .forEach((name, entry) -> {
          boolean small = name.endsWith("norm.weight") || name.endsWith("ffn_gate_inp.weight");
          assertEquals(small ? 0 : 2, entry.type(), name);
        });
  }

  @Test
  void expertsAreTheOutermostDimension() throws IOException {
    GgufFile gguf = write(SCOUT, GgmlType.F32);
    assertEquals(List.of(128L, 256L, 4L), gguf.tensor("blk.1.ffn_up_exps.weight").dimensions());
    assertEquals(List.of(256L, 128L, 4L), gguf.tensor("blk.1.ffn_down_exps.weight").dimensions());
    assertTrue(gguf.tensors().containsKey("blk.0.ffn_gate_shexp.weight"));
  }

  /** The size of values of a type, from the sizes of ggml's blocks. */
  private static long bytes(long values, int ggmlType) {
    return switch (ggmlType) {
      case 0 -> values * 4;
      case 2 -> values / 32 * 18;
      case 8 -> values / 32 * 34;
      default -> throw new IllegalArgumentException("ggml type " + ggmlType);
    };
  }

  private GgufFile write(ModelSpec spec, GgmlType type) throws IOException {
    Path file = folder.resolve(spec.name() + type);
    new GgufBuild(spec, type).write(file);
    GgufFile gguf = GgufFile.read(file);
    Files.delete(file);
    return gguf;
  }
}
