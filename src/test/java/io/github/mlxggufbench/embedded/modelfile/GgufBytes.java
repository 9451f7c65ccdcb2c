package io.github.mlxggufbench.embedded.modelfile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** GGUF headers written byte by byte after the format's document, for its reader's tests. */
public final class GgufBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public GgufBytes start(int version, long tensors, long values) {
    out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    return u32(version).u64(tensors).u64(values);
  }

  public GgufBytes text(String key, String value) {
    return string(key).u32(8).string(value);
  }

  public GgufBytes number(String key, int value) {
    return string(key).u32(4).u32(value);
  }

  public GgufBytes texts(String key, String... values) {
    string(key).u32(9).u32(8).u64(values.length);
    for (String value : values) {
      string(value);
    }
    return this;
  }

  public GgufBytes numbers(String key, int... values) {
    string(key).u32(9).u32(4).u64(values.length);
    for (int value : values) {
      u32(value);
    }
    return this;
  }

  public GgufBytes flags(String key, boolean... values) {
    string(key).u32(9).u32(7).u64(values.length);
    for (boolean value : values) {
      out.write(value ? 1 : 0);
    }
    return this;
  }

  public GgufBytes tensor(String name, int type, long... dimensions) {
    return tensorAt(0, name, type, dimensions);
  }

  public GgufBytes tensorAt(long offset, String name, int type, long... dimensions) {
    string(name).u32(dimensions.length);
    for (long dimension : dimensions) {
      u64(dimension);
    }
    return u32(type).u64(offset);
  }

  /** The data of a tensor of floats. */
  public GgufBytes floats(float... values) {
    for (float value : values) {
      u32(Float.floatToIntBits(value));
    }
    return this;
  }

  /** Zeros up to a multiple of GGUF's default alignment. */
  public GgufBytes align() {
    out.writeBytes(new byte[Math.floorMod(-out.size(), 32)]);
    return this;
  }

  public GgufBytes string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    u64(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  public GgufBytes u32(int value) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    return this;
  }

  public GgufBytes u64(long value) {
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    return this;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }
}
