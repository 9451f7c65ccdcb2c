package io.github.mlxggufbench.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.notation.Quantity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A field of {@code run.json} as a person reads it; "–" where the file does not say. */
record Field(JsonNode parent) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  String text(String name) {
    JsonNode value = parent.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? value.asText()
        : Quantity.UNKNOWN;
  }

  /** A moment to the minute, in UTC. */
  String time(String name) {
    String text = text(name);
    try {
      return MINUTE.format(Instant.parse(text)) + " UTC";
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  String bytes(String name) {
    JsonNode value = parent.path(name);
    return value.isNumber() ? Quantity.of(value.doubleValue(), "B") : Quantity.UNKNOWN;
  }

  String number(String name) {
    JsonNode value = parent.path(name);
    return value.isNumber() ? Quantity.number(value.doubleValue()) : Quantity.UNKNOWN;
  }

  /** Name and version of an object, such as an engine. */
  String nameAndVersion() {
    return parent.isObject() ? text("name") + " " + text("version") : Quantity.UNKNOWN;
  }

  Field of(String name) {
    return new Field(parent.path(name));
  }
}
