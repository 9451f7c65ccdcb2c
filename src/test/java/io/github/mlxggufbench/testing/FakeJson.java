package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** JSON of what is played. */
final class FakeJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FakeJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  static JsonNode parsed(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static @Nullable Integer integer(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isInt() ? value.intValue() : null;
  }
}
