package io.github.mlxggufbench.tinymodel.gguf;

import java.nio.ByteBuffer;

/** Decodes ggml blocks, written from dequantize_row_q8_0 and dequantize_row_q4_0 alone. */
final class GgmlBlocks {

  private static final int VALUES = 32;

  private GgmlBlocks() {}

  static float[] decode(GgmlType type, ByteBuffer in, int values) {
    float[] decoded = new float[values];
    switch (type) {
      case F32 -> in.asFloatBuffer().get(decoded);
      case Q8_0 -> {
        for (int block = 0; block < values; block += VALUES) {
          float scale = half(in.getShort());
          for (int i = 0; i < VALUES; i++) {
            decoded[block + i] = scale * in.get();
          }
        }
      }
      case Q4_0 -> {
        for (int block = 0; block < values; block += VALUES) {
          float scale = half(in.getShort());
          for (int i = 0; i < VALUES / 2; i++) {
            int both = in.get() & 0xff;
            decoded[block + i] = scale * (both % 16 - 8);
            decoded[block + VALUES / 2 + i] = scale * (both / 16 - 8);
          }
        }
      }
    }
    return decoded;
  }

  private static float half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double magnitude =
        exponent == 0
            ? fraction * Math.pow(2, -24)
            : (1024 + fraction) * Math.pow(2, exponent - 25);
    return (float) (bits < 0 ? -magnitude : magnitude);
  }
}
