package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it comes from a server that promises little: a field that is absent, null or of another
 * type reads as null.
 */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** The object that the text is; null when it is anything else. */
  static @Nullable ObjectNode object(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  /** The named member; a missing node, never null. */
  static JsonNode at(JsonNode node, String name) {
    JsonNode member = node.get(name);
    return member == null ? MissingNode.getInstance() : member;
  }

  static @Nullable String text(JsonNode node, String name) {
    JsonNode member = node.get(name);
    return member != null && member.isTextual() ? member.textValue() : null;
  }

  static @Nullable Double number(JsonNode node, String name) {
    JsonNode member = node.get(name);
    return member != null && member.isNumber() ? member.doubleValue() : null;
  }

  static @Nullable Boolean bool(JsonNode node, String name) {
    JsonNode member = node.get(name);
    return member != null && member.isBoolean() ? member.booleanValue() : null;
  }

  /** A whole number from 0 up. */
  static @Nullable Long size(JsonNode node, String name) {
    JsonNode member = node.get(name);
    boolean whole = member != null && member.isIntegralNumber() && member.canConvertToLong();
    return whole && member.longValue() >= 0 ? member.longValue() : null;
  }

  /** A whole number from 0 up. */
  static @Nullable Integer count(JsonNode node, String name) {
    Long size = size(node, name);
    return size != null && size <= Integer.MAX_VALUE ? size.intValue() : null;
  }
}
