package io.github.mlxggufbench.tinymodel.mlx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a safetensors file, written from the format's description alone.
 *
 * @param entries name to {@code dtype}, {@code shape}, {@code data_offsets}
 */
public record SafetensorsFile(ObjectNode entries, ByteBuffer data) {

  /** Reads all of a file. */
  public static SafetensorsFile read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] header = new byte[Math.toIntExact(in.getLong())];
    in.get(header);
    ObjectNode entries = (ObjectNode) new ObjectMapper().readTree(header);
    entries.remove("__metadata__");
    return new SafetensorsFile(entries, in.slice().order(ByteOrder.LITTLE_ENDIAN));
  }

  /** The bytes of a tensor. */
  public ByteBuffer data(String name) {
    JsonNode offsets = entries.required(name).required("data_offsets");
    int from = offsets.required(0).asInt();
    return data.slice(from, offsets.required(1).asInt() - from).order(ByteOrder.LITTLE_ENDIAN);
  }
}
