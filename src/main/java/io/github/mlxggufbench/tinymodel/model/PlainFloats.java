package io.github.mlxggufbench.tinymodel.model;

import java.nio.ByteBuffer;

/** 32-bit floats as they are: ggml's F32, safetensors' F32. */
public record PlainFloats() implements RowEncoder {

  @Override
  public int blockValues() {
    return 1;
  }

  @Override
  public int blockBytes() {
    return Float.BYTES;
  }

  @Override
  public void encode(float[] row, ByteBuffer out) {
    for (float value : row) {
      out.putFloat(value);
    }
  }
}
