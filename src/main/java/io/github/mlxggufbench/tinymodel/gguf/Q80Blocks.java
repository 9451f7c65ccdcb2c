package io.github.mlxggufbench.tinymodel.gguf;

import io.github.mlxggufbench.tinymodel.model.RowEncoder;
import java.nio.ByteBuffer;

/**
 * ggml's Q8_0, 8.5 bits per weight: blocks of 32 values, a half precision scale {@code d = max|x| /
 * 127} and 32 signed bytes {@code q = round(x / d)}, halves away from zero. {@code x ≈ d · q}.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/src/ggml-quants.c">ggml-quants.c,
 *     quantize_row_q8_0_ref; block_q8_0 in ggml-common.h</a>
 */
record Q80Blocks() implements RowEncoder {

  private static final int VALUES = 32;

  @Override
  public int blockValues() {
    return VALUES;
  }

  @Override
  public int blockBytes() {
    return Short.BYTES + VALUES;
  }

  @Override
  public void encode(float[] row, ByteBuffer out) {
    for (int from = 0; from < row.length; from += VALUES) {
      float largest = 0;
      for (int i = from; i < from + VALUES; i++) {
        largest = Math.max(largest, Math.abs(row[i]));
      }
      float scale = largest / 127;
      float inverse = scale == 0 ? 0 : 1 / scale;
      out.putShort(Float16.bits(scale));
      for (int i = from; i < from + VALUES; i++) {
        out.put((byte) roundHalfAwayFromZero(row[i] * inverse));
      }
    }
  }

  private static int roundHalfAwayFromZero(float value) {
    return (int) (value < 0 ? Math.ceil(value - 0.5) : Math.floor(value + 0.5));
  }
}
