package io.github.mlxggufbench.tinymodel.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tensors of a model, in the order in which they are written. MLX names are those that mlx-lm
 * gives the tensors once it has read a published checkpoint: the experts of a layer are stacked.
 */
public final class ModelTensors {

  private static final double ATTENTION_GAIN = 1;
  private static final double FEED_FORWARD_GAIN = 1.5;

  private final ModelSpec spec;
  private final TensorList tensors;

  private ModelTensors(ModelSpec spec) {
    this.spec = spec;
    this.tensors = new TensorList(spec);
  }

  /** The tensors of a model with this vocabulary. */
  public static List<Tensor> of(ModelSpec spec, Tokenizer tokenizer) {
    ModelTensors model = new ModelTensors(spec);
    TensorList tensors = model.tensors;
    String root = spec.architecture() == Architecture.SCOUT ? "language_model." : "";
    tensors.addEmbeddings(
        "token_embd.weight", root + "model.embed_tokens.weight", tokenizer.size());
    tensors.addOutputs("output.weight", root + "lm_head.weight", tokenizer.tokens());
    tensors.addLastNorm("output_norm.weight", root + "model.norm.weight");
    for (int layer = 0; layer < spec.layers(); layer++) {
      model.addLayer("blk." + layer + ".", root + "model.layers." + layer + ".");
    }
    return tensors.toList();
  }

  private void addLayer(String gguf, String mlx) {
    tensors.addNorm(gguf + "attn_norm.weight", mlx + "input_layernorm.weight");
    addAttention(gguf, mlx + "self_attn.");
    tensors.addNorm(gguf + "ffn_norm.weight", mlx + "post_attention_layernorm.weight");
    ModelSpec.@Nullable Experts experts = spec.experts();
    if (experts == null) {
      addNetwork(gguf, ".weight", mlx + "mlp.", List.of());
    } else {
      addExperts(gguf, mlx, experts.count());
    }
  }

  private void addAttention(String gguf, String mlx) {
    Shape queries = Shape.of(spec.queryWidth(), spec.hidden());
    Shape keys = Shape.of(spec.keyValueWidth(), spec.hidden());
    Shape out = Shape.of(spec.hidden(), spec.queryWidth());
    tensors.addReading(gguf + "attn_q.weight", mlx + "q_proj.weight", queries);
    tensors.addReading(gguf + "attn_k.weight", mlx + "k_proj.weight", keys);
    tensors.addReading(gguf + "attn_v.weight", mlx + "v_proj.weight", keys);
    tensors.addWriting(gguf + "attn_output.weight", mlx + "o_proj.weight", out, ATTENTION_GAIN);
  }

  private void addExperts(String gguf, String mlx, int count) {
    String router = gguf + "ffn_gate_inp.weight";
    if (spec.architecture() == Architecture.SCOUT) {
      String block = mlx + "feed_forward.";
      tensors.addRouter(router, block + "router.weight", count);
      addNetwork(gguf, "_exps.weight", block + "experts.", List.of(count));
      addNetwork(gguf, "_shexp.weight", block + "shared_expert.", List.of());
    } else {
      String block = mlx + "block_sparse_moe.";
      tensors.addRouter(router, block + "gate.weight", count);
      addNetwork(gguf, "_exps.weight", block + "switch_mlp.", List.of(count));
    }
  }

  /** A gated feed-forward network, or a stack of them. */
  private void addNetwork(String gguf, String suffix, String mlx, List<Integer> stack) {
    Shape in = stacked(stack, spec.feedForward(), spec.hidden());
    Shape out = stacked(stack, spec.hidden(), spec.feedForward());
    tensors.addReading(gguf + "ffn_gate" + suffix, mlx + "gate_proj.weight", in);
    tensors.addReading(gguf + "ffn_up" + suffix, mlx + "up_proj.weight", in);
    tensors.addWriting(
        gguf + "ffn_down" + suffix, mlx + "down_proj.weight", out, FEED_FORWARD_GAIN);
  }

  private static Shape stacked(List<Integer> stack, int rows, int columns) {
    List<Integer> sizes = new ArrayList<>(stack);
    sizes.add(rows);
    sizes.add(columns);
    return new Shape(List.copyOf(sizes));
  }
}
