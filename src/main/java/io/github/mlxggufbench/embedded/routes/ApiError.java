package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.engine.EngineFailedException;
import io.github.mlxggufbench.embedded.engine.Instance;
import org.jspecify.annotations.Nullable;

/** A refusal, with the status and body that LM Studio gives. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient ObjectNode body;

  private ApiError(int status, ObjectNode body) {
    super(body.toString());
    this.status = status;
    this.body = body;
  }

  static ApiError of(
      int status, String type, String message, @Nullable String param, @Nullable String code) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("message", message).put("type", type);
    if (param != null) {
      error.put("param", param);
    }
    if (code != null) {
      error.put("code", code);
    }
    return new ApiError(status, wrap(error));
  }

  static ApiError invalid(String message, @Nullable String param, String code) {
    return of(400, "invalid_request", message, param, code);
  }

  static ApiError unknownModel(int status, String type, String key) {
    String message = "Invalid model identifier \"" + key + "\". Please specify a valid model.";
    return of(status, type, message, "model", "model_not_found");
  }

  static ApiError loadFailed(String key, EngineFailedException e) {
    String message = "Failed to load model \"" + key + "\". Error: " + e.getMessage();
    return of(500, "internal_error", message, null, null);
  }

  static ApiError crashed(Instance instance) {
    return new ApiError(400, plain(instance.engine().crashMessage()));
  }

  static ApiError unexpectedEndpoint(int status, String method, String path) {
    return new ApiError(
        status, plain("Unexpected endpoint or method. (" + method + " " + path + ")"));
  }

  /** An error body of the simple form, the message alone. */
  static ObjectNode plain(String message) {
    return JsonNodeFactory.instance.objectNode().put("error", message);
  }

  private static ObjectNode wrap(ObjectNode error) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("error", error);
    return body;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }
}
