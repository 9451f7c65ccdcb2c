package io.github.mlxggufbench.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a generation goes wrong, how it is played, and what must be said of it: the
 * outcome by the name that files have, and a text that the kept message contains.
 */
public enum ChatFailure {
  HTTP_400_CRASHED(
      "http_error",
      400,
      "(Exit code: null)",
      chat -> LmStudioError.CRASHED.answer(chat.exchange())),
  HTTP_400_CONTEXT_EXCEEDED(
      "http_error",
      400,
      "greater than the context length",
      chat -> LmStudioError.CONTEXT_EXCEEDED.answer(chat.exchange())),
  HTTP_401_TOKEN_WANTED(
      "http_error",
      401,
      "environment variable LM_API_TOKEN",
      chat -> LmStudioError.TOKEN_WANTED.answer(chat.exchange())),
  HTTP_403_NOT_ALLOWED(
      "http_error",
      403,
      "may not do that",
      chat -> LmStudioError.NOT_ALLOWED.answer(chat.exchange())),
  HTTP_404_NO_SUCH_MODEL(
      "http_error",
      404,
      "Invalid model identifier",
      chat -> LmStudioError.invalidIdentifier(404, chat.instanceId()).answer(chat.exchange())),
  HTTP_500(
      "http_error",
      500,
      "Error in iterating prediction stream",
      chat -> LmStudioError.INTERNAL.answer(chat.exchange())),
  HTTP_502_NO_JSON(
      "http_error",
      502,
      "Bad gateway",
      chat -> LmStudioHead.json(chat.exchange(), 502, "<html>Bad gateway</html>")),
  UNEXPECTED_ENDPOINT_BY_200(
      "error_in_stream",
      200,
      "Unexpected endpoint or method. (POST /v1/chat/completions)",
      chat ->
          LmStudioError.unexpectedEndpoint(200, "POST", "/v1/chat/completions")
              .answer(chat.exchange())),
  ERROR_DATA_MID_STREAM(
      "error_in_stream",
      200,
      "The model has crashed",
      midStream(
          "data: {\"error\":{\"message\":\"The model has crashed without additional information."
              + " (Exit code: 6)\",\"type\":\"internal_error\"}}\n\n")),
  ERROR_EVENT_MID_STREAM(
      "error_in_stream",
      200,
      "Model is unloaded.",
      midStream("event: error\ndata: {\"error\":{\"message\":\"Model is unloaded.\"}}\n\n")),
  GARBAGE_JSON("error_in_stream", 200, "{\"choices\":[{", midStream("data: {\"choices\":[{\n\n")),
  INVALID_UTF8(
      "error_in_stream",
      200,
      "UTF-8",
      chat -> {
        someTokens(chat);
        chat.exchange().chunk("data: {\"caf\u00e9\":1}\n\n".getBytes(ISO_8859_1));
        chat.end();
      }),
  LINE_OF_64_MB("error_in_stream", 200, "exceeds", ChatFailure::endlessLine),
  RESET_MID_STREAM(
      "connection_lost",
      null,
      "",
      chat -> {
        someTokens(chat);
        chat.exchange().reset();
      }),
  RESET_BEFORE_ANY_ANSWER("connection_lost", null, "", chat -> chat.exchange().reset()),
  CLOSED_WITHOUT_LAST_CHUNK(
      "connection_lost",
      null,
      "",
      chat -> {
        someTokens(chat);
        chat.exchange().close();
      }),
  CLEAN_END_WITHOUT_FINISH(
      "truncated",
      200,
      "without a finish reason",
      chat -> {
        someTokens(chat);
        chat.exchange().endChunks();
      }),
  NOTHING_AT_ALL(
      "truncated",
      200,
      "without a finish reason",
      chat -> {
        chat.begin();
        chat.exchange().endChunks();
      }),
  ZERO_TOKENS(
      "empty",
      200,
      "without any text",
      chat -> {
        chat.begin();
        chat.finish("stop");
        chat.usage(chat.promptTokens(), 0);
        chat.end();
      }),
  NO_FIRST_TOKEN(
      "timeout",
      null,
      "timeouts.first_token",
      chat -> {
        chat.begin();
        untilGone(() -> chat.raw(": keepalive\n\n"));
      }),
  STALL(
      "timeout",
      null,
      "timeouts.between_tokens",
      chat -> {
        someTokens(chat);
        untilGone(() -> chat.raw(": keepalive\n\n"));
      }),
  NO_END(
      "timeout",
      null,
      "timeouts.request",
      chat -> {
        chat.begin();
        untilGone(() -> chat.token("on "));
      }),
  WRONG_MODEL(
      "wrong_model",
      200,
      "somebody-else",
      chat -> {
        chat.begin();
        chat.raw(
            "data: {\"model\":\"somebody-else\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                + "\"Hi\"},\"finish_reason\":\"stop\"}]}\n\n");
        chat.end();
      });

  private static final int LINE_MB = 64;

  private final String outcome;
  private final @Nullable Integer status;
  private final String message;
  private final ChatScript script;

  ChatFailure(String outcome, @Nullable Integer status, String message, ChatScript script) {
    this.outcome = outcome;
    this.status = status;
    this.message = message;
    this.script = script;
  }

  /** As in {@code requests.jsonl}. */
  public String outcome() {
    return outcome;
  }

  /** The HTTP status that must be kept; null = there was none to speak of. */
  public @Nullable Integer status() {
    return status;
  }

  /** A part of the message that must be kept. */
  public String message() {
    return message;
  }

  public ChatScript script() {
    return script;
  }

  private static void someTokens(FakeChat chat) throws IOException {
    chat.begin();
    chat.token("So ");
    chat.token("far ");
  }

  private static ChatScript midStream(String event) {
    return chat -> {
      someTokens(chat);
      chat.raw(event);
      chat.end();
    };
  }

  private static void endlessLine(FakeChat chat) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    someTokens(chat);
    chat.raw("data: ");
    for (int i = 0; i < LINE_MB; i++) {
      chat.exchange().chunk(megabyte);
    }
    chat.raw("\n\n");
    chat.end();
  }

  private interface Part {
    void send() throws IOException;
  }

  private static void untilGone(Part part) throws IOException, InterruptedException {
    while (true) {
      part.send();
      Thread.sleep(10); // paces the sender, which ends when the client is gone
    }
  }
}
