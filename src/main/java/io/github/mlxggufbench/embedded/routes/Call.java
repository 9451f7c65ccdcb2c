package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One HTTP request to the server and its reply. */
final class Call {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpExchange exchange;

  Call(HttpExchange exchange) {
    this.exchange = exchange;
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  /** The request's JSON object. */
  ObjectNode body() throws IOException, ApiError {
    try {
      JsonNode body = JSON.readTree(exchange.getRequestBody());
      if (body instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // said below: what is no JSON and what is no object are the same to a client
    }
    throw ApiError.invalid(
        "Invalid body: failed to parse JSON value. Please check the value to ensure it is valid"
            + " JSON",
        null,
        "invalid_json");
  }

  /** Refuses a request that has other keys than these. */
  static ObjectNode onlyKeys(ObjectNode body, Set<String> known) throws ApiError {
    Set<String> unknown = new TreeSet<>();
    body.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      String names = "'" + String.join("', '", unknown) + "'";
      throw ApiError.invalid("Unrecognized key(s) in object: " + names, null, "unrecognized_keys");
    }
    return body;
  }

  static String required(ObjectNode body, String key) throws ApiError {
    JsonNode value = body.path(key);
    if (!value.isTextual()) {
      throw ApiError.invalid("\"" + key + "\" is required", key, "missing_required_parameter");
    }
    return value.textValue();
  }

  /** A whole number of at least 1; null = not given. */
  static @Nullable Integer positive(ObjectNode body, String key) throws ApiError {
    JsonNode value = body.path(key);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isInt() || value.intValue() < 1) {
      throw ApiError.invalid("\"" + key + "\" must be a positive integer", key, "invalid_value");
    }
    return value.intValue();
  }

  void reply(int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Begins a stream of events; what is written leaves with each flush. */
  OutputStream events() throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }
}
