package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a body with a top-level {@code error} says, whatever status it came with: LM Studio answers
 * unknown routes with 200, and its {@code error} is an object or a string.
 *
 * @param type the error's {@code code} where that is a word, else its {@code type}
 */
record ErrorBody(@Nullable String type, String message) {

  /** Null when the body says no error. */
  static @Nullable ErrorBody of(JsonNode body) {
    JsonNode error = body.get("error");
    return error == null ? null : ofMember(error);
  }

  /** What the member of that name says; null when it is null. */
  static @Nullable ErrorBody ofMember(JsonNode error) {
    if (error.isNull()) {
      return null;
    }
    if (error.isTextual()) {
      return new ErrorBody(null, error.textValue());
    }
    String code = Json.text(error, "code");
    String message = Json.text(error, "message");
    return new ErrorBody(
        code != null ? code : Json.text(error, "type"),
        message != null ? message : error.toString());
  }

  boolean is(String name) {
    return name.equals(type);
  }

  /** LM Studio's words for a route that it does not have, whatever the status. */
  boolean isUnknownRoute() {
    return message.startsWith("Unexpected endpoint");
  }
}
