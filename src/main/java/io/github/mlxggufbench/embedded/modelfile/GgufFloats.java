package io.github.mlxggufbench.embedded.modelfile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tensors of 32-bit floats in a GGUF file, with the file's scalar metadata.
 *
 * @param values {@link Long}, {@link Double}, {@link Boolean} or {@link String}
 * @param tensors by name, in the order of the file
 */
public record GgufFloats(Map<String, Object> values, Map<String, float[]> tensors) {
  private static final int F32 = 0;

  /**
   * Reads the tensors of the wanted names that are of 32-bit floats.
   *
   * @throws IOException if it cannot be read or is no such file; the message names the file
   */
  public static GgufFloats read(Path file, Predicate<String> wanted) throws IOException {
    GgufHeader header = GgufHeader.read(file);
    Map<String, float[]> tensors = new LinkedHashMap<>();
    try (FileChannel channel = FileChannel.open(file)) {
      for (GgufHeader.Tensor tensor : header.tensors()) {
        if (tensor.type() == F32 && wanted.test(tensor.name())) {
          long start = header.dataStart() + tensor.offset();
          tensors.put(tensor.name(), floats(channel, start, Math.toIntExact(tensor.elements())));
        }
      }
    } catch (EOFException | ArithmeticException e) {
      throw new IOException(file + ": is cut (a download that is not finished?)", e);
    }
    return new GgufFloats(header.values(), tensors);
  }

  private static float[] floats(FileChannel channel, long start, int count) throws IOException {
    if (count < 0 || start + (long) count * Float.BYTES > channel.size()) {
      throw new EOFException();
    }
    ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
      // until all is there
    }
    float[] floats = new float[count];
    bytes.flip().asFloatBuffer().get(floats);
    return floats;
  }
}
