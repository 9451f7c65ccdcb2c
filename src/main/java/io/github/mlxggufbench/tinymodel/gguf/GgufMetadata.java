package io.github.mlxggufbench.tinymodel.gguf;

import io.github.mlxggufbench.tinymodel.model.Architecture;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import io.github.mlxggufbench.tinymodel.model.Tokenizer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The key-value part of a GGUF file's header.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">gguf.md</a>
 */
final class GgufMetadata {

  private static final int UINT32 = 4;
  private static final int INT32 = 5;
  private static final int FLOAT32 = 6;
  private static final int BOOL = 7;
  private static final int STRING = 8;
  private static final int ARRAY = 9;

  private static final int NORMAL_TOKEN = 1;
  private static final int CONTROL_TOKEN = 3;
  private static final int QUANTIZATION_VERSION = 2;

  private final GgufBytes bytes = new GgufBytes();
  private int count;

  private GgufMetadata() {}

  static GgufMetadata of(ModelSpec spec, GgmlType type, Tokenizer tokenizer) {
    GgufMetadata metadata = new GgufMetadata();
    metadata.putGeneral(spec, type);
    metadata.putModel(spec, tokenizer.size());
    metadata.putTokenizer(tokenizer);
    return metadata;
  }

  /** The number of keys. */
  int count() {
    return count;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private void putGeneral(ModelSpec spec, GgmlType type) {
    string("general.architecture", architecture(spec));
    string("general.type", "model");
    string("general.name", spec.name());
    uint32("general.file_type", type.fileType);
    uint32("general.quantization_version", QUANTIZATION_VERSION);
  }

  private void putModel(ModelSpec spec, int vocabulary) {
    String model = architecture(spec) + ".";
    uint32(model + "vocab_size", vocabulary);
    uint32(model + "context_length", ModelSpec.CONTEXT_LENGTH);
    uint32(model + "embedding_length", spec.hidden());
    uint32(model + "block_count", spec.layers());
    uint32(model + "feed_forward_length", spec.feedForward());
    uint32(model + "attention.head_count", spec.heads());
    uint32(model + "attention.head_count_kv", spec.keyValueHeads());
    uint32(model + "attention.key_length", spec.headSize());
    uint32(model + "attention.value_length", spec.headSize());
    float32(model + "attention.layer_norm_rms_epsilon", ModelSpec.NORM_EPSILON);
    uint32(model + "rope.dimension_count", spec.headSize());
    float32(model + "rope.freq_base", ModelSpec.ROPE_BASE);
    ModelSpec.@Nullable Experts experts = spec.experts();
    if (experts != null) {
      uint32(model + "expert_count", experts.count());
      uint32(model + "expert_used_count", experts.used());
    }
    if (spec.architecture() == Architecture.SCOUT) {
      uint32(model + "expert_feed_forward_length", spec.feedForward());
      uint32(model + "interleave_moe_layer_step", 1);
    }
  }

  private void putTokenizer(Tokenizer tokenizer) {
    List<Tokenizer.Token> tokens = tokenizer.tokens();
    string("tokenizer.ggml.model", "gpt2");
    string("tokenizer.ggml.pre", "llama-bpe");
    array("tokenizer.ggml.tokens", STRING, tokens, token -> bytes.string(token.spelling()));
    array(
        "tokenizer.ggml.token_type",
        INT32,
        tokens,
        token -> bytes.int32(token.special() ? CONTROL_TOKEN : NORMAL_TOKEN));
    array("tokenizer.ggml.merges", STRING, tokenizer.merges(), bytes::string);
    uint32("tokenizer.ggml.bos_token_id", tokenizer.begin());
    uint32("tokenizer.ggml.eos_token_id", tokenizer.end());
    key("tokenizer.ggml.add_bos_token", BOOL).bool(true);
    string("tokenizer.chat_template", Tokenizer.CHAT_TEMPLATE);
  }

  /** Mixtral is a llama with experts. */
  private static String architecture(ModelSpec spec) {
    return spec.architecture() == Architecture.SCOUT ? "llama4" : "llama";
  }

  private void string(String key, String value) {
    key(key, STRING).string(value);
  }

  private void uint32(String key, int value) {
    key(key, UINT32).int32(value);
  }

  private void float32(String key, float value) {
    key(key, FLOAT32).float32(value);
  }

  private <T> void array(String key, int type, List<T> values, Consumer<T> writer) {
    key(key, ARRAY).int32(type).int64(values.size());
    values.forEach(writer);
  }

  private GgufBytes key(String key, int type) {
    count++;
    return bytes.string(key).int32(type);
  }
}
