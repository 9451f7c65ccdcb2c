package io.github.mlxggufbench.tinymodel.mlx;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.tinymodel.model.Architecture;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import io.github.mlxggufbench.tinymodel.model.Tokenizer;
import org.jspecify.annotations.Nullable;

/** The config.json of an MLX folder, with the keys that mlx-lm's model classes read. */
final class MlxConfig {

  private static final ObjectMapper JSON = new ObjectMapper();

  private MlxConfig() {}

  /**
   * The file's content.
   *
   * @param affine null for a build that is not quantized
   */
  static ObjectNode of(ModelSpec spec, @Nullable MlxAffine affine, Tokenizer tokenizer) {
    Architecture architecture = spec.architecture();
    ObjectNode config = JSON.createObjectNode();
    config.putArray("architectures").add(modelClass(architecture));
    config.put("model_type", modelType(architecture));
    config.put("torch_dtype", "float32");
    config.put("bos_token_id", tokenizer.begin());
    config.put("eos_token_id", tokenizer.end());
    config.put("tie_word_embeddings", false);
    switch (architecture) {
      case DENSE, MIXTRAL -> {
        putSizes(config, spec, tokenizer.size());
        config.put("intermediate_size", spec.feedForward());
        // llama.cpp rotates neighbouring channels; converters reorder Q and K instead.
        config.put("rope_traditional", true);
      }
      case SCOUT -> putScout(config.putObject("text_config"), spec, tokenizer.size());
    }
    if (affine != null) {
      // mlx-lm reads the first, transformers and model hubs the second.
      config.set("quantization", quantization(affine));
      config.set("quantization_config", quantization(affine));
    }
    return config;
  }

  private static String modelType(Architecture architecture) {
    return switch (architecture) {
      case DENSE -> "llama";
      case MIXTRAL -> "mixtral";
      case SCOUT -> "llama4";
    };
  }

  private static String modelClass(Architecture architecture) {
    return switch (architecture) {
      case DENSE -> "LlamaForCausalLM";
      case MIXTRAL -> "MixtralForCausalLM";
      case SCOUT -> "Llama4ForConditionalGeneration";
    };
  }

  private static void putSizes(ObjectNode config, ModelSpec spec, int vocabulary) {
    config.put("hidden_size", spec.hidden());
    config.put("num_hidden_layers", spec.layers());
    config.put("num_attention_heads", spec.heads());
    config.put("num_key_value_heads", spec.keyValueHeads());
    config.put("head_dim", spec.headSize());
    config.put("vocab_size", vocabulary);
    config.put("max_position_embeddings", ModelSpec.CONTEXT_LENGTH);
    config.put("rms_norm_eps", ModelSpec.NORM_EPSILON);
    config.put("rope_theta", ModelSpec.ROPE_BASE);
    ModelSpec.@Nullable Experts experts = spec.experts();
    if (experts != null) {
      config.put("num_local_experts", experts.count());
      config.put("num_experts_per_tok", experts.used());
    }
  }

  private static void putScout(ObjectNode text, ModelSpec spec, int vocabulary) {
    text.put("model_type", "llama4_text");
    putSizes(text, spec, vocabulary);
    text.put("intermediate_size", spec.feedForward());
    text.put("intermediate_size_mlp", spec.feedForward());
    text.put("interleave_moe_layer_step", 1);
    text.put("attention_bias", false);
    text.put("attention_chunk_size", ModelSpec.CONTEXT_LENGTH);
    text.putNull("rope_scaling");
    text.put("use_qk_norm", true);
  }

  private static ObjectNode quantization(MlxAffine affine) {
    return JSON.createObjectNode()
        .put("group_size", MlxAffine.GROUP)
        .put("bits", affine.bits())
        .put("mode", "affine");
  }
}
