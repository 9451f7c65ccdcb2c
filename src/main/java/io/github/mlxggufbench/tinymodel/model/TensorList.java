package io.github.mlxggufbench.tinymodel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects tensors by their part in a model.
 *
 * <p>A benchmark wants one chunk per token and {@code max_tokens} met exactly, so a model must
 * never generate an end token or a piece of a character. Channel 0 of the residual stream sees to
 * it: every embedding puts the same constant there, no layer reads it (its norms are 0 there) or
 * writes it (row 0 of the matrices that write is 0), the last norm amplifies it, and the output
 * rows of tokens that are not sayable turn it into a logit far below all others.
 */
final class TensorList {

  private static final float CONSTANT = 4;
  private static final float AMPLIFICATION = 16;
  private static final double LOGIT_SPREAD = 2.5;

  /** Wide router logits, so that the choice of experts depends on the text and not on rounding. */
  private static final double ROUTER_GAIN = 4;

  private final ModelSpec spec;
  private final List<Tensor> tensors = new ArrayList<>();

  TensorList(ModelSpec spec) {
    this.spec = spec;
  }

  List<Tensor> toList() {
    return List.copyOf(tensors);
  }

  /** A row per token: what the token puts into the residual stream. */
  void addEmbeddings(String gguf, String mlx, int tokens) {
    Noise noise = new Noise(spec.seed(), gguf, 1);
    addMatrix(
        gguf,
        mlx,
        Shape.of(tokens, spec.hidden()),
        (row, weights) -> {
          noise.fill(row, weights);
          weights[0] = CONSTANT;
        });
  }

  /** A row per token: what gives the token its logit. */
  void addOutputs(String gguf, String mlx, List<Tokenizer.Token> tokens) {
    Noise noise = new Noise(spec.seed(), gguf, LOGIT_SPREAD / Math.sqrt(spec.hidden()));
    addMatrix(
        gguf,
        mlx,
        Shape.of(tokens.size(), spec.hidden()),
        (row, weights) -> {
          if (tokens.get((int) row).sayable()) {
            noise.fill(row, weights);
            weights[0] = 0;
          } else {
            Arrays.fill(weights, 0);
            weights[0] = -1;
          }
        });
  }

  /** The norm before what a layer reads. */
  void addNorm(String gguf, String mlx) {
    addNorm(gguf, mlx, 0);
  }

  /** The norm before the outputs. */
  void addLastNorm(String gguf, String mlx) {
    addNorm(gguf, mlx, AMPLIFICATION);
  }

  /** A matrix, or a stack of them, that reads the residual stream. */
  void addReading(String gguf, String mlx, Shape shape) {
    addMatrix(gguf, mlx, shape, noise(gguf, shape, 1)::fill);
  }

  /** A matrix, or a stack of them, that writes the residual stream. */
  void addWriting(String gguf, String mlx, Shape shape, double gain) {
    Noise noise = noise(gguf, shape, gain);
    int channels = spec.hidden();
    addMatrix(
        gguf,
        mlx,
        shape,
        (row, weights) -> {
          if (row % channels == 0) {
            Arrays.fill(weights, 0);
          } else {
            noise.fill(row, weights);
          }
        });
  }

  /** A row per expert: what gives the expert its share of a token. */
  void addRouter(String gguf, String mlx, int experts) {
    Shape shape = Shape.of(experts, spec.hidden());
    tensors.add(new Tensor(gguf, mlx, shape, false, noise(gguf, shape, ROUTER_GAIN)::fill));
  }

  private Noise noise(String name, Shape shape, double gain) {
    return new Noise(spec.seed(), name, gain / Math.sqrt(shape.columns()));
  }

  private void addNorm(String gguf, String mlx, float channel0) {
    Tensor.Weights weights =
        (row, values) -> {
          Arrays.fill(values, 1);
          values[0] = channel0;
        };
    tensors.add(new Tensor(gguf, mlx, Shape.of(spec.hidden()), false, weights));
  }

  private void addMatrix(String gguf, String mlx, Shape shape, Tensor.Weights weights) {
    tensors.add(new Tensor(gguf, mlx, shape, true, weights));
  }
}
