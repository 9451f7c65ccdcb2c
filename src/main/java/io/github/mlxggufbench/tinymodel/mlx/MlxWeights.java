package io.github.mlxggufbench.tinymodel.mlx;

import io.github.mlxggufbench.tinymodel.model.PlainFloats;
import io.github.mlxggufbench.tinymodel.model.RowEncoder;
import io.github.mlxggufbench.tinymodel.model.Shape;
import io.github.mlxggufbench.tinymodel.model.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tensors of a model as an MLX folder stores them. */
final class MlxWeights {

  private final @Nullable MlxAffine affine;
  private final List<Safetensors.Entry> entries = new ArrayList<>();

  private MlxWeights(@Nullable MlxAffine affine) {
    this.affine = affine;
  }

  /**
   * Lays out the tensors.
   *
   * @param affine null stores them as they are
   */
  static Safetensors layOut(List<Tensor> tensors, @Nullable MlxAffine affine) {
    MlxWeights weights = new MlxWeights(affine);
    tensors.forEach(weights::add);
    return new Safetensors(List.copyOf(weights.entries));
  }

  private void add(Tensor tensor) {
    if (affine != null && tensor.quantizable()) {
      addQuantized(tensor, affine);
    } else {
      add(tensor, tensor.mlxName(), "F32", tensor.shape().columns(), new PlainFloats());
    }
  }

  private void addQuantized(Tensor tensor, MlxAffine affine) {
    int columns = tensor.shape().columns();
    int groups = columns / MlxAffine.GROUP;
    String weight = tensor.mlxName();
    String layer = weight.substring(0, weight.length() - ".weight".length());
    add(tensor, weight, "U32", columns / affine.codesPerWord(), affine.codes());
    // mlx-lm takes a layer as quantized when it finds scales.
    add(tensor, layer + ".scales", "F32", groups, affine.scales());
    add(tensor, layer + ".biases", "F32", groups, affine.biases());
  }

  private void add(Tensor tensor, String name, String type, int columns, RowEncoder encoder) {
    Shape shape = tensor.shape().withColumns(columns);
    entries.add(new Safetensors.Entry(name, type, shape, tensor, encoder));
  }
}
