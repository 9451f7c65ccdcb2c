package io.github.mlxggufbench.tinymodel.model;

/**
 * A tensor of a model, independent of how a build stores it.
 *
 * @param ggufName its name in a GGUF file
 * @param mlxName its name in an MLX folder
 * @param quantizable whether quantized builds quantize it; norms and routers stay 32-bit floats
 * @param weights makes its rows
 */
public record Tensor(
    String ggufName, String mlxName, Shape shape, boolean quantizable, Weights weights) {

  /** Makes the weights of a tensor, row by row and in any order. */
  public interface Weights {
    /** Sets every element of {@code weights} to the weights of {@code row}, counted from 0. */
    void fill(long row, float[] weights);
  }
}
