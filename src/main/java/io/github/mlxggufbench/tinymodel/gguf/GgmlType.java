package io.github.mlxggufbench.tinymodel.gguf;

import io.github.mlxggufbench.tinymodel.model.PlainFloats;
import io.github.mlxggufbench.tinymodel.model.RowEncoder;

/**
 * The tensor encodings that are written to GGUF files.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">gguf.md, ggml_type and
 *     general.file_type</a>
 */
public enum GgmlType {
  F32(0, 0),
  Q4_0(2, 2),
  Q8_0(8, 7);

  /** The number of the type in a tensor's entry. */
  final int id;

  /** The number that {@code general.file_type} has when most tensors are of this type. */
  final int fileType;

  GgmlType(int id, int fileType) {
    this.id = id;
    this.fileType = fileType;
  }

  RowEncoder encoder() {
    return switch (this) {
      case F32 -> new PlainFloats();
      case Q4_0 -> new Q40Blocks();
      case Q8_0 -> new Q80Blocks();
    };
  }
}
