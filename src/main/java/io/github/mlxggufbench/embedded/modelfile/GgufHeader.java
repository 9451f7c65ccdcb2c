package io.github.mlxggufbench.embedded.modelfile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a GGUF file, version 2 or 3, little-endian.
 *
 * @param values metadata by key: {@link Long}, {@link Double}, {@link Boolean}, {@link String}, or
 *     a {@link List} of the first three with one value a layer; longer arrays (vocabularies) are
 *     skipped
 * @param dataStart the byte of the file from which the tensors' offsets count
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">the format</a>
 */
record GgufHeader(Map<String, Object> values, List<Tensor> tensors, long dataStart) {
  private static final long DEFAULT_ALIGNMENT = 32;
  private static final int MAX_STRING_BYTES = 16 << 20;

  /** More layers than any model has, fewer tokens than any vocabulary. */
  private static final long MAX_LAYERS = 1024;

  /**
   * A tensor.
   *
   * @param elements its weights
   * @param type ggml's number for it
   * @param offset where its data starts, after {@link #dataStart}
   */
  record Tensor(String name, long elements, int type, long offset) {}

  static GgufHeader read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      GgufHeader header = read(in);
      long last = header.tensors.stream().mapToLong(Tensor::offset).max().orElse(0);
      if (last >= Files.size(file)) {
        throw new GgufException("is cut (a download that is not finished?)");
      }
      return header;
    } catch (EOFException e) {
      throw new IOException(file + ": ends inside its GGUF header", e);
    } catch (GgufException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  static GgufHeader read(InputStream stream) throws IOException {
    CountedStream counted = new CountedStream(stream);
    Reader in = new Reader(new DataInputStream(counted));
    if (in.u32() != 0x46554747L) {
      throw new GgufException("does not start with GGUF");
    }
    long version = in.u32();
    if (version < 2 || version > 3) {
      throw new GgufException("GGUF version " + version + ", known are 2 and 3");
    }
    long tensorCount = in.u64();
    long valueCount = in.u64();
    Map<String, Object> values = new HashMap<>();
    for (long i = 0; i < valueCount; i++) {
      String key = in.string();
      int type = (int) in.u32();
      Object value = type == 9 ? in.array() : in.scalar(type);
      if (value != null) {
        values.put(key, value);
      }
    }
    List<Tensor> tensors = new ArrayList<>();
    for (long i = 0; i < tensorCount; i++) {
      tensors.add(in.tensor());
    }
    return new GgufHeader(values, tensors, aligned(counted.position, values));
  }

  private static long aligned(long headerEnd, Map<String, Object> values) {
    long alignment =
        values.get("general.alignment") instanceof Long given && given > 0
            ? given
            : DEFAULT_ALIGNMENT;
    return (headerEnd + alignment - 1) / alignment * alignment;
  }

  /** Knows how many bytes were read. */
  private static final class CountedStream extends FilterInputStream {
    private long position;

    CountedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      position += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      position += Math.max(0, read);
      return read;
    }
  }

  private static final class GgufException extends IOException {
    private static final long serialVersionUID = 1;

    GgufException(String message) {
      super(message);
    }
  }

  private record Reader(DataInputStream in) {

    long u32() throws IOException {
      return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }

    long u64() throws IOException {
      return Long.reverseBytes(in.readLong());
    }

    String string() throws IOException {
      long length = u64();
      if (length < 0 || length > MAX_STRING_BYTES) {
        throw new GgufException("a string of " + Long.toUnsignedString(length) + " bytes");
      }
      byte[] bytes = new byte[(int) length];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    Object scalar(int type) throws IOException {
      return switch (type) {
        case 0 -> (long) in.readUnsignedByte();
        case 1 -> (long) in.readByte();
        case 2 -> (long) Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        case 3 -> (long) Short.reverseBytes(in.readShort());
        case 4 -> u32();
        case 5 -> (long) (int) u32();
        case 6 -> (double) Float.intBitsToFloat((int) u32());
        case 7 -> in.readUnsignedByte() != 0;
        case 8 -> string();
        case 10, 11 -> u64();
        case 12 -> Double.longBitsToDouble(u64());
        default -> throw new GgufException("metadata of unknown type " + type);
      };
    }

    /** Null for what no figure is taken from: texts, arrays of arrays, long ones. */
    @Nullable List<Object> array() throws IOException {
      int type = (int) u32();
      long count = u64();
      List<Object> kept = new ArrayList<>();
      for (long i = 0; i < count; i++) {
        Object value = type == 9 ? array() : scalar(type);
        if (value != null && i < MAX_LAYERS) {
          kept.add(value);
        }
      }
      boolean ofLayers = type != 8 && type != 9 && count >= 0 && count <= MAX_LAYERS;
      return ofLayers ? List.copyOf(kept) : null;
    }

    Tensor tensor() throws IOException {
      String name = string();
      long dimensions = u32();
      long elements = 1;
      for (long i = 0; i < dimensions; i++) {
        elements *= u64();
      }
      int type = (int) u32();
      return new Tensor(name, elements, type, u64());
    }
  }
}
