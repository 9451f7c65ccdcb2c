package io.github.mlxggufbench.tinymodel.mlx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.tinymodel.model.RowEncoder;
import io.github.mlxggufbench.tinymodel.model.Shape;
import io.github.mlxggufbench.tinymodel.model.Tensor;
import io.github.mlxggufbench.tinymodel.model.TensorFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A safetensors file: the length of a JSON header, the header, the tensors without gaps.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
record Safetensors(List<Entry> entries) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEADER_ALIGNMENT = 8;

  /**
   * A tensor of the file.
   *
   * @param type {@code F32} or {@code U32}
   * @param shape as stored, which for packed codes is narrower than the tensor's
   */
  record Entry(String name, String type, Shape shape, Tensor tensor, RowEncoder encoder) {

    long bytes() {
      return tensor.shape().rows() * encoder.rowBytes(tensor.shape().columns());
    }
  }

  void write(Path file) throws IOException {
    try (TensorFile out = new TensorFile(file)) {
      out.write(header());
      for (Entry entry : entries) {
        out.write(entry.tensor, entry.encoder);
      }
    }
  }

  /** The size of all tensors. */
  long totalBytes() {
    return entries.stream().mapToLong(Entry::bytes).sum();
  }

  private byte[] header() throws JsonProcessingException {
    ObjectNode header = JSON.createObjectNode();
    header.putObject("__metadata__").put("format", "mlx");
    long offset = 0;
    for (Entry entry : entries) {
      ObjectNode described = header.putObject(entry.name).put("dtype", entry.type);
      ArrayNode shape = described.putArray("shape");
      entry.shape.sizes().forEach(shape::add);
      described.putArray("data_offsets").add(offset).add(offset + entry.bytes());
      offset += entry.bytes();
    }
    byte[] json = JSON.writeValueAsBytes(header);
    byte[] padded =
        Arrays.copyOf(json, json.length + Math.floorMod(-json.length, HEADER_ALIGNMENT));
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return ByteBuffer.allocate(Long.BYTES + padded.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(padded.length)
        .put(padded)
        .array();
  }
}
