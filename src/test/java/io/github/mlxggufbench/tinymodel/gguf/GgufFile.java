package io.github.mlxggufbench.tinymodel.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a GGUF file, written from ggml's docs/gguf.md alone.
 *
 * @param dataStart where the tensors begin
 */
public record GgufFile(
    Map<String, Object> metadata, Map<String, Entry> tensors, int dataStart, ByteBuffer bytes) {

  /**
   * A tensor's entry.
   *
   * @param dimensions innermost first
   */
  public record Entry(List<Long> dimensions, int type, long offset) {}

  /** Reads all of a file. */
  public static GgufFile read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    require(in.getInt() == 0x46554747, "magic"); // "GGUF"
    require(in.getInt() == 3, "version");
    long tensorCount = in.getLong();
    long keyCount = in.getLong();
    Map<String, Object> metadata = new LinkedHashMap<>();
    for (long i = 0; i < keyCount; i++) {
      String key = string(in);
      require(metadata.put(key, value(in, in.getInt())) == null, key);
    }
    Map<String, Entry> tensors = new LinkedHashMap<>();
    for (long i = 0; i < tensorCount; i++) {
      String name = string(in);
      List<Long> dimensions = new ArrayList<>();
      for (int left = in.getInt(); left > 0; left--) {
        dimensions.add(in.getLong());
      }
      require(tensors.put(name, new Entry(dimensions, in.getInt(), in.getLong())) == null, name);
    }
    return new GgufFile(metadata, tensors, (in.position() + 31) / 32 * 32, in);
  }

  /** The value of a key. */
  public Object value(String key) {
    return Objects.requireNonNull(metadata.get(key), key);
  }

  /** The entry of a tensor. */
  public Entry tensor(String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }

  /** The bytes of a tensor from its start. */
  public ByteBuffer data(Entry entry) {
    int start = dataStart + Math.toIntExact(entry.offset);
    return bytes.slice(start, bytes.limit() - start).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Object value(ByteBuffer in, int type) {
    return switch (type) {
      case 4, 5 -> in.getInt();
      case 6 -> in.getFloat();
      case 7 -> in.get() != 0;
      case 8 -> string(in);
      case 9 -> {
        int elementType = in.getInt();
        List<Object> elements = new ArrayList<>();
        for (long left = in.getLong(); left > 0; left--) {
          elements.add(value(in, elementType));
        }
        yield elements;
      }
      default -> throw new IllegalArgumentException("value type " + type);
    };
  }

  private static String string(ByteBuffer in) {
    byte[] utf8 = new byte[Math.toIntExact(in.getLong())];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException(what);
    }
  }
}
