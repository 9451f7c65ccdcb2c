package io.github.mlxggufbench.tinymodel.gguf;

import io.github.mlxggufbench.tinymodel.model.RowEncoder;
import java.nio.ByteBuffer;

/**
 * ggml's Q4_0, 4.5 bits per weight: blocks of 32 values, a half precision scale {@code d = m / -8}
 * with {@code m} the value of largest magnitude, and 16 bytes of which byte j holds value j in its
 * low and value j + 16 in its high half, {@code q = min(15, ⌊x / d + 8.5⌋)}. {@code x ≈ d · (q -
 * 8)}.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/src/ggml-quants.c">ggml-quants.c,
 *     quantize_row_q4_0_ref; block_q4_0 in ggml-common.h</a>
 */
record Q40Blocks() implements RowEncoder {

  private static final int VALUES = 32;

  @Override
  public int blockValues() {
    return VALUES;
  }

  @Override
  public int blockBytes() {
    return Short.BYTES + VALUES / 2;
  }

  @Override
  public void encode(float[] row, ByteBuffer out) {
    for (int from = 0; from < row.length; from += VALUES) {
      float scale = extreme(row, from) / -8;
      float inverse = scale == 0 ? 0 : 1 / scale;
      out.putShort(Float16.bits(scale));
      for (int i = from; i < from + VALUES / 2; i++) {
        int low = code(row[i] * inverse);
        int high = code(row[i + VALUES / 2] * inverse);
        out.put((byte) (low | high << 4));
      }
    }
  }

  /** The value of largest magnitude, with its sign; the first of equals. */
  private static float extreme(float[] row, int from) {
    float extreme = 0;
    for (int i = from; i < from + VALUES; i++) {
      if (Math.abs(row[i]) > Math.abs(extreme)) {
        extreme = row[i];
      }
    }
    return extreme;
  }

  private static int code(float scaled) {
    return Math.min(15, (int) (scaled + 8.5f));
  }
}
