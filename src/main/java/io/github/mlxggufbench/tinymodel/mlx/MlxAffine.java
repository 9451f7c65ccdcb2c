package io.github.mlxggufbench.tinymodel.mlx;

import io.github.mlxggufbench.tinymodel.model.RowEncoder;
import java.nio.ByteBuffer;

/**
 * MLX's affine quantization of a matrix. It is stored as three tensors: the codes packed into
 * 32-bit words, lowest bits first, and a scale and a bias per group of {@value #GROUP} columns.
 *
 * <p>MLX models from the hub mostly have groups of 64 with half precision scales: {@code bits + 2 ·
 * 16 / 64} bits per weight. Half precision is emulated by MLX on a CPU, twenty to forty times
 * slower, so scales and biases are 32-bit floats here, and groups are twice as long: {@code bits +
 * 2 · 32 / 128}, the same 4.5 and 8.5 bits per weight, which are also those of Q4_0 and Q8_0.
 *
 * @param bits 4 or 8
 */
public record MlxAffine(int bits) {

  static final int GROUP = 128;

  /** The codes, as words of 32 bits. */
  RowEncoder codes() {
    return new Codes(bits);
  }

  /** A scale per group. */
  RowEncoder scales() {
    return new PerGroup(bits, AffineGroup::scale);
  }

  /** A bias per group. */
  RowEncoder biases() {
    return new PerGroup(bits, AffineGroup::bias);
  }

  int codesPerWord() {
    return Integer.SIZE / bits;
  }

  private record Codes(int bits) implements RowEncoder {

    @Override
    public int blockValues() {
      return GROUP;
    }

    @Override
    public int blockBytes() {
      return GROUP * bits / Byte.SIZE;
    }

    @Override
    public void encode(float[] row, ByteBuffer out) {
      for (int from = 0; from < row.length; from += GROUP) {
        AffineGroup group = AffineGroup.fit(row, from, GROUP, bits);
        int word = 0;
        int filled = 0;
        for (int i = from; i < from + GROUP; i++) {
          word |= group.code(row[i]) << filled;
          filled += bits;
          if (filled == Integer.SIZE) {
            out.putInt(word);
            word = 0;
            filled = 0;
          }
        }
      }
    }
  }

  private record PerGroup(int bits, Figure figure) implements RowEncoder {

    @Override
    public int blockValues() {
      return GROUP;
    }

    @Override
    public int blockBytes() {
      return Float.BYTES;
    }

    @Override
    public void encode(float[] row, ByteBuffer out) {
      for (int from = 0; from < row.length; from += GROUP) {
        out.putFloat(figure.of(AffineGroup.fit(row, from, GROUP, bits)));
      }
    }
  }

  private interface Figure {
    float of(AffineGroup group);
  }
}
