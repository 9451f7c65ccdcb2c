package io.github.mlxggufbench.testing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers of LM Studio to what it cannot do, in its words: a status and a body.
 *
 * @param body JSON; the value of {@code error} is an object or, often, a string
 */
public record LmStudioError(int status, String body) implements ScriptedServer.Script {

  /** The model's process died; {@code null} = by a signal. */
  public static final LmStudioError CRASHED =
      text(400, "The model has crashed without additional information. (Exit code: null)");

  public static final LmStudioError NO_MODEL_LOADED =
      coded(
          400,
          "invalid_request_error",
          null,
          "No models loaded. Please load a model in the developer page or use the 'lms load'"
              + " command.");

  public static final LmStudioError CONTEXT_EXCEEDED =
      text(
          400,
          "The number of tokens to keep from the initial prompt is greater than the context length");

  /** The guardrail's refusal to load. */
  public static final LmStudioError OUT_OF_MEMORY =
      coded(
          500,
          "internal_error",
          null,
          "Model loading was stopped due to insufficient system resources. Under the current"
              + " settings, this model requires approximately 61.50 GB of memory, and continuing to"
              + " load it would likely overload your system and cause it to freeze. If you think"
              + " this is incorrect, you can adjust the model loading guardrails in settings.");

  public static final LmStudioError TOKEN_WANTED =
      coded(
          401,
          "invalid_request",
          "invalid_api_key",
          "An LM Studio API token is required to make requests to this server, but none was"
              + " provided using the Authorization header using the 'Bearer' scheme (i.e.,"
              + " 'Authorization: Bearer $LM_API_TOKEN'). Learn more at:"
              + " https://lmstudio.ai/docs/developer/core/authentication.");

  /** Status and code are LM Studio's; its words are not known. */
  public static final LmStudioError NOT_ALLOWED =
      coded(403, "invalid_request", "forbidden", "This token may not do that.");

  public static final LmStudioError INTERNAL =
      coded(500, "internal_error", null, "Error in iterating prediction stream");

  static LmStudioError unexpectedEndpoint(int status, String method, String path) {
    return text(status, "Unexpected endpoint or method. (" + method + " " + path + ")");
  }

  static LmStudioError unrecognizedKey(String key) {
    return coded(
        400,
        "invalid_request",
        "unrecognized_keys",
        "Unrecognized key(s) in object: '" + key + "'");
  }

  static LmStudioError notDownloaded(String key) {
    return coded(404, "model_not_found", null, "Model " + key + " not found in downloaded models");
  }

  static LmStudioError notLoaded(String instanceId) {
    return coded(
        404,
        "model_not_found",
        null,
        "Model with instance identifier '" + instanceId + "' is not loaded.");
  }

  static LmStudioError invalidIdentifier(int status, String key) {
    String message =
        "Invalid model identifier \\\""
            + key
            + "\\\". Please specify a valid downloaded model (e.g., acme/otter-7b, otter-7b-mlx).";
    return coded(status, "invalid_request_error", "model_not_found", message);
  }

  static LmStudioError text(int status, String message) {
    return new LmStudioError(status, "{\"error\":\"" + message + "\"}");
  }

  private static LmStudioError coded(
      int status, String type, @Nullable String code, String message) {
    String codeMember = code == null ? "" : ",\"code\":\"" + code + "\"";
    return new LmStudioError(
        status,
        "{\"error\":{\"message\":\"%s\",\"type\":\"%s\"%s}}".formatted(message, type, codeMember));
  }

  @Override
  public void answer(ScriptedExchange exchange) throws IOException {
    LmStudioHead.json(exchange, status, body);
  }
}
