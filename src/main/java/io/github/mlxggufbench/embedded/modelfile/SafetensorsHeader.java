package io.github.mlxggufbench.embedded.modelfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The tensors of a safetensors file by name.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
record SafetensorsHeader(Map<String, Tensor> tensors) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MAX_HEADER_BYTES = 100_000_000; // the reference implementation's

  /**
   * A stored tensor.
   *
   * @param type such as {@code U32} or {@code BF16}
   * @param elements of that type, packed or not
   */
  record Tensor(String type, long elements) {}

  static SafetensorsHeader read(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      long length = Long.reverseBytes(in.readLong());
      if (length < 2 || length > MAX_HEADER_BYTES) {
        throw new IOException(file + ": no safetensors file");
      }
      byte[] header = new byte[(int) length];
      in.readFully(header);
      JsonNode json = JSON.readTree(header);
      if (8 + length + dataBytes(json) > Files.size(file)) {
        throw new IOException(file + ": is cut (a download that is not finished?)");
      }
      return parse(json);
    } catch (EOFException | JsonProcessingException e) {
      throw new IOException(file + ": its safetensors header is cut or broken", e);
    }
  }

  /** Where the last tensor's data ends, after the header. */
  private static long dataBytes(JsonNode header) {
    long end = 0;
    for (JsonNode tensor : header) {
      end = Math.max(end, tensor.path("data_offsets").path(1).asLong());
    }
    return end;
  }

  static SafetensorsHeader parse(JsonNode header) {
    Map<String, Tensor> tensors = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : header.properties()) {
      if (!each.getKey().equals("__metadata__")) {
        long elements = 1;
        for (JsonNode dimension : each.getValue().path("shape")) {
          elements *= dimension.asLong();
        }
        tensors.put(each.getKey(), new Tensor(each.getValue().path("dtype").asText(), elements));
      }
    }
    return new SafetensorsHeader(tensors);
  }
}
