package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer.
 *
 * @param location where a redirect points to
 * @param json the body where it is a JSON object
 */
record HttpReply(int status, @Nullable String location, String text, @Nullable ObjectNode json) {
  private static final int EXCERPT_CHARS = 300;

  HttpReply(int status, String text) {
    this(status, null, text, Json.object(text));
  }

  /** The answer, its body up to a limit. */
  static HttpReply of(Response response, long limitBytes) throws IOException {
    String text = response.peekBody(limitBytes).string();
    String location = response.isRedirect() ? response.header("Location") : null;
    return new HttpReply(response.code(), location, text, Json.object(text));
  }

  /** What went wrong, in the server's own words where it has some; null when nothing did. */
  @Nullable ErrorBody error() {
    if (location != null) {
      return new ErrorBody(
          "redirect",
          "HTTP "
              + status
              + ": it points to "
              + location
              + ", and redirects are not followed; set server.url to LM Studio itself");
    }
    ErrorBody said = json == null ? null : ErrorBody.of(json);
    if (said != null) {
      return said;
    }
    return status == 200 ? null : new ErrorBody(null, "HTTP " + status + excerpt());
  }

  /** Whether an error is about the call itself, not about the model that was asked for. */
  boolean isOfTheCall(ErrorBody error) {
    return status == 401 || status == 403 || error.isUnknownRoute();
  }

  private String excerpt() {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "";
    }
    return ": " + line.substring(0, Math.min(line.length(), EXCERPT_CHARS));
  }
}
