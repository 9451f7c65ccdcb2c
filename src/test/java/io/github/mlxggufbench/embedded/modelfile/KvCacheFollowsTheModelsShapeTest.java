package io.github.mlxggufbench.embedded.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shapes from the {@code config.json} of the models' own repositories; what they come to per token
 * is layers × KV heads × head size × 2 × 2 bytes, by hand.
 */
class KvCacheFollowsTheModelsShapeTest {
  private static final long KIB = 1 << 10;
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  /** meta-llama/Llama-3.1-8B-Instruct: 32 × 8 × 128 × 2 × 2 = 131,072. */
  @Test
  void llama31With8BillionTakes128KibAToken() throws Exception {
    KvCache mlx =
        mlx(
            """
            {"model_type": "llama", "num_hidden_layers": 32, "hidden_size": 4096,
             "num_attention_heads": 32, "num_key_value_heads": 8}
            """);
    KvCache gguf = gguf(llama(32, 4096, 32, 8));
    assertEquals(mlx, gguf);
    assertEquals(131_072, gguf.bytesPerToken(KvElement.F16));
    assertEquals(8192L * 131_072, gguf.bytes(8192, KvElement.F16));
    assertEquals(Map.of(), gguf.windowedBytesPerToken(KvElement.F16));
  }

  /** mistralai/Mixtral-8x7B-v0.1: its experts keep nothing of their own. */
  @Test
  void mixtralTakesAsMuch() throws Exception {
    KvCache mlx =
        mlx(
            """
            {"model_type": "mixtral", "num_hidden_layers": 32, "hidden_size": 4096,
             "num_attention_heads": 32, "num_key_value_heads": 8, "num_local_experts": 8,
             "sliding_window": null}
            """);
    assertEquals(131_072, mlx.bytesPerToken(KvElement.F16));
  }

  /** meta-llama/Llama-3.2-3B-Instruct: 28 × 8 × 128 × 2 × 2; its heads are not width / heads. */
  @Test
  void headSizeIsAsTold() throws Exception {
    GgufBytes file = header(6).number("llama.block_count", 28).number("llama.embedding_length", 1);
    file.number("llama.attention.head_count", 24).number("llama.attention.head_count_kv", 8);
    file.number("llama.attention.key_length", 128).number("llama.attention.value_length", 128);
    KvCache gguf = gguf(file);
    assertEquals(112 * KIB, gguf.bytesPerToken(KvElement.F16));
    assertEquals(
        gguf,
        mlx(
            """
            {"model_type": "llama", "num_hidden_layers": 28, "hidden_size": 3072,
             "num_attention_heads": 24, "num_key_value_heads": 8, "head_dim": 128}
            """));
  }

  /**
   * google/gemma-3-12b-it: 48 layers, every sixth of them whole, the others with a window of 1024:
   * 8 × 8 KiB a token, and 40 × 8 KiB × 1024 = 320 MiB when the windows are full.
   */
  @Test
  void gemma3StopsGrowingAtItsWindow() throws Exception {
    KvCache mlx =
        mlx(
            """
            {"model_type": "gemma3", "text_config": {"num_hidden_layers": 48,
             "hidden_size": 3840, "num_attention_heads": 16, "num_key_value_heads": 8,
             "head_dim": 256, "sliding_window": 1024}}
            """);
    assertEquals(384 * KIB, mlx.bytesPerToken(KvElement.F16));
    assertEquals(new TreeMap<>(Map.of(1024L, 320 * KIB)), mlx.windowedBytesPerToken(KvElement.F16));
    assertEquals(320 * MIB + 8192 * 64 * KIB, mlx.bytes(8192, KvElement.F16));

    GgufBytes file = header(7, "gemma3").number("gemma3.block_count", 48);
    file.number("gemma3.embedding_length", 3840).number("gemma3.attention.head_count", 16);
    file.number("gemma3.attention.head_count_kv", 8).number("gemma3.attention.key_length", 256);
    file.number("gemma3.attention.value_length", 256);
    file.number("gemma3.attention.sliding_window", 1024);
    assertEquals(mlx, gguf(file));
  }

  /** openai/gpt-oss-20b: 24 layers, every other one with a window of 128 tokens. */
  @Test
  void gptOssForgetsInEveryOtherLayer() throws Exception {
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      types.append(i == 0 ? "" : ",").append("\"sliding_attention\",\"full_attention\"");
    }
    KvCache mlx =
        mlx(
            """
            {"model_type": "gpt_oss", "num_hidden_layers": 24, "hidden_size": 2880,
             "num_attention_heads": 64, "num_key_value_heads": 8, "head_dim": 64,
             "sliding_window": 128, "layer_types": [%s]}
            """
                .formatted(types));
    assertEquals(48 * KIB, mlx.bytesPerToken(KvElement.F16));
    assertEquals(32_768 * 24 * KIB + 128 * 24 * KIB, mlx.bytes(32_768, KvElement.F16));
  }

  /**
   * meta-llama/Llama-4-Scout-17B-16E: 48 layers, 36 of them in chunks of 8192: 1.5 GiB for 8192
   * tokens, 2.625 GiB for 32,768.
   */
  @Test
  void scoutKeepsAChunkInThreeOfFourLayers() throws Exception {
    KvCache mlx =
        mlx(
            """
            {"model_type": "llama4", "text_config": {"num_hidden_layers": 48, "hidden_size": 5120,
             "num_attention_heads": 40, "num_key_value_heads": 8, "head_dim": 128,
             "attention_chunk_size": 8192}}
            """);
    assertEquals(192 * KIB, mlx.bytesPerToken(KvElement.F16));
    assertEquals(1536 * MIB, mlx.bytes(8192, KvElement.F16));
    assertEquals(2688 * MIB, mlx.bytes(32_768, KvElement.F16));

    GgufBytes file = header(4, "llama4").number("llama4.block_count", 48);
    file.number("llama4.embedding_length", 5120).number("llama4.attention.head_count", 40);
    assertEquals(mlx, gguf(file.number("llama4.attention.head_count_kv", 8)));
  }

  /** 34 bytes for 32 numbers, 18 for 32; MLX in groups of 64 as many. */
  @Test
  void quantisedCacheIsSmaller() throws Exception {
    KvCache llama = gguf(llama(32, 4096, 32, 8));
    assertEquals(131_072 * 34 / 64, llama.bytesPerToken(KvElement.Q8_0));
    assertEquals(131_072 * 18 / 64, llama.bytesPerToken(KvElement.Q4_0));
    assertEquals(llama.bytesPerToken(KvElement.Q8_0), llama.bytesPerToken(KvElement.MLX_8BIT));
    assertEquals(llama.bytesPerToken(KvElement.Q4_0), llama.bytesPerToken(KvElement.MLX_4BIT));
  }

  /** As in hybrids, whose other layers have no attention, and with a window told layer by layer. */
  @Test
  void layersMayDiffer() throws Exception {
    GgufBytes file = header(6).number("llama.block_count", 4).number("llama.embedding_length", 256);
    file.number("llama.attention.head_count", 4)
        .numbers("llama.attention.head_count_kv", 0, 2, 0, 4);
    file.number("llama.attention.sliding_window", 100);
    file.flags("llama.attention.sliding_window_pattern", false, true, false, false);
    KvCache gguf = gguf(file);
    assertEquals((2 + 4) * 64 * 2 * 2, gguf.bytesPerToken(KvElement.F16));
    assertEquals(4 * 64 * 2 * 2 * 1000 + 2 * 64 * 2 * 2 * 100, gguf.bytes(1000, KvElement.F16));
  }

  /** mlx-lm and llama.cpp keep all of Mistral's first version, whatever its file says. */
  @Test
  void windowWithoutAPatternIsNotUsed() throws Exception {
    KvCache mlx =
        mlx(
            """
            {"model_type": "mistral", "num_hidden_layers": 32, "hidden_size": 4096,
             "num_attention_heads": 32, "num_key_value_heads": 8, "sliding_window": 4096}
            """);
    assertEquals(32_768L * 131_072, mlx.bytes(32_768, KvElement.F16));
  }

  /** DeepSeek keeps a compressed form, which this formula says nothing of. */
  @Test
  void latentAttentionIsUnknown() throws Exception {
    assertNull(
        read(
            """
            {"model_type": "deepseek_v3", "num_hidden_layers": 61, "hidden_size": 7168,
             "num_attention_heads": 128, "num_key_value_heads": 128, "kv_lora_rank": 512}
            """));
  }

  @Test
  void shapeThatIsNotToldIsUnknown() throws Exception {
    assertNull(read("{\"model_type\": \"llama\", \"num_hidden_layers\": 32}"));
    Path file = folder.resolve("bare.gguf");
    assertNull(KvCache.read(Files.write(file, new GgufBytes().start(3, 0, 0).bytes())));
  }

  private static GgufBytes llama(int layers, int width, int heads, int kvHeads) {
    return header(4)
        .number("llama.block_count", layers)
        .number("llama.embedding_length", width)
        .number("llama.attention.head_count", heads)
        .number("llama.attention.head_count_kv", kvHeads);
  }

  private static GgufBytes header(int values) {
    return header(values, "llama");
  }

  /**
   * @param values beside the architecture
   */
  private static GgufBytes header(int values, String architecture) {
    return new GgufBytes().start(3, 0, values + 1).text("general.architecture", architecture);
  }

  private KvCache gguf(GgufBytes file) throws IOException {
    return known(KvCache.read(Files.write(folder.resolve("a.gguf"), file.bytes())));
  }

  private KvCache mlx(String config) throws IOException {
    return known(read(config));
  }

  private @Nullable KvCache read(String config) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    return KvCache.read(folder);
  }

  private static KvCache known(@Nullable KvCache cache) {
    assertNotNull(cache);
    return cache;
  }
}
