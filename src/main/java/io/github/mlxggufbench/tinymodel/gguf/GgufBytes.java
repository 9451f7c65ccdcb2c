package io.github.mlxggufbench.tinymodel.gguf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** GGUF's elementary values: little-endian numbers, strings after their length. */
final class GgufBytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  GgufBytes bytes(byte[] value) {
    bytes.writeBytes(value);
    return this;
  }

  GgufBytes bool(boolean value) {
    bytes.write(value ? 1 : 0);
    return this;
  }

  GgufBytes int32(int value) {
    return bytes(littleEndian(Integer.BYTES).putInt(value).array());
  }

  GgufBytes int64(long value) {
    return bytes(littleEndian(Long.BYTES).putLong(value).array());
  }

  GgufBytes float32(float value) {
    return bytes(littleEndian(Float.BYTES).putFloat(value).array());
  }

  GgufBytes string(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return int64(utf8.length).bytes(utf8);
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
