package io.github.mlxggufbench.tinymodel.model;

import java.nio.ByteBuffer;

/** How one row of a tensor is stored. Implementations hold no state, so rows may go in parallel. */
public interface RowEncoder {

  /** The number of values stored together; a row must be a multiple of it. */
  int blockValues();

  /** The size of one block. */
  int blockBytes();

  /** Appends the encoded row. The buffer is little-endian and has room. */
  void encode(float[] row, ByteBuffer out);

  /** The size of an encoded row of {@code columns} values. */
  default int rowBytes(int columns) {
    if (columns % blockValues() != 0) {
      throw new IllegalArgumentException(
          "rows of %d values do not divide into blocks of %d".formatted(columns, blockValues()));
    }
    return columns / blockValues() * blockBytes();
  }
}
