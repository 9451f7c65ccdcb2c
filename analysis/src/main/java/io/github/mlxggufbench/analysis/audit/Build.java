package io.github.mlxggufbench.analysis.audit;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One build as {@code run.json} describes it; null = not said. */
record Build(JsonNode json) {

  @Nullable Double number(String field) {
    return json.path(field).isNumber() ? (Double) json.path(field).doubleValue() : null;
  }

  @Nullable String text(String field) {
    String text = json.path(field).asText("");
    return text.isEmpty() || json.path(field).isNull() ? null : text;
  }

  /** A switch as a person reads it: {@code on}, {@code off}. */
  @Nullable String flag(String field) {
    JsonNode value = json.path(field);
    return value.isBoolean() ? value.booleanValue() ? "on" : "off" : null;
  }

  /** As stated, else by size. */
  @Nullable Double bitsPerWeight() {
    Double stated = number("bits_per_weight");
    Double bytes = number("size_bytes");
    Double parameters = number("parameters");
    if (stated != null || bytes == null || parameters == null || parameters == 0) {
      return stated;
    }
    return 8 * bytes / parameters;
  }

  /** Name and version of the engine. */
  @Nullable String runtime() {
    Build runtime = new Build(json.path("runtime"));
    String name = runtime.text("name");
    String version = runtime.text("version");
    return name == null ? null : version == null ? name : name + " " + version;
  }

  /** The last part of the path, else the key it is asked for by. */
  @Nullable String file() {
    String path = text("path");
    return path == null ? text("key") : path.replaceAll(".*[/\\\\](?=.)", "");
  }
}
