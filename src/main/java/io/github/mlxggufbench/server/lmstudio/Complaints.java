package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Failed management calls in words: one line that says what failed, where, and what to do. */
final class Complaints {
  private static final int NEAREST = 3;
  private static final String START =
      "start LM Studio's server (Developer > Start server, or `lms server start`)"
          + " or correct server.url";

  private final URI url;
  private final Secret secret;

  Complaints(URI url, Secret secret) {
    this.url = url;
    this.secret = secret;
  }

  ServerException noReply(Errand errand, IOException problem) {
    if (problem instanceof SocketTimeoutException || problem instanceof UnknownHostException) {
      return unreachable(problem);
    }
    if (problem instanceof InterruptedIOException) {
      return Thread.currentThread().isInterrupted()
          ? exception(
              Kind.OTHER, "interrupted while waiting for " + url + " to " + errand.doing(), problem)
          : exception(
              errand.failure(),
              url + " did not " + errand.doing() + " within " + errand.limitText(),
              problem);
    }
    if (problem instanceof SSLException) {
      String text = "no TLS with " + url + ": " + problem.getMessage();
      return exception(Kind.UNREACHABLE, text + "; LM Studio itself speaks plain http", problem);
    }
    return unreachable(problem);
  }

  private ServerException unreachable(IOException problem) {
    String text = "no answer from " + url + " (" + problem.getMessage() + "): " + START;
    return exception(Kind.UNREACHABLE, text, problem);
  }

  /** A reply that says error. */
  ServerException refused(Errand errand, HttpReply reply, ErrorBody error) {
    if (reply.status() == 401 || reply.status() == 403) {
      String what = secret.isEmpty() ? "wants an API token" : "does not accept the API token";
      return exception(
          Kind.AUTH,
          url
              + " "
              + what
              + " (HTTP "
              + reply.status()
              + "): make one in LM Studio (Developer > Server settings) and set the environment"
              + " variable LM_API_TOKEN");
    }
    if (error.message().startsWith("Unexpected endpoint")) {
      return notLmStudio("it has no route to " + errand.doing());
    }
    return exception(Kind.OTHER, url + " could not " + errand.doing() + ": " + error.message());
  }

  /** A reply that is not LM Studio's, or of one that is too old. */
  ServerException notLmStudio(String why) {
    return exception(
        Kind.UNSUPPORTED,
        url + " does not speak LM Studio's REST v1 (" + why + "): LM Studio 0.4.0 or newer has it");
  }

  ServerException modelNotFound(String key, List<String> known) {
    List<String> nearest = NearestKeys.to(key, known, NEAREST);
    String has =
        nearest.isEmpty()
            ? "it lists no model"
            : "nearest: "
                + nearest.stream().map(k -> "'" + k + "'").collect(Collectors.joining(", "));
    return exception(
        Kind.MODEL_NOT_FOUND,
        "no model '"
            + key
            + "' at "
            + url
            + "; "
            + has
            + "; download it with `lms get "
            + key
            + "`");
  }

  ServerException loadFailed(String key, String why) {
    return exception(
        Kind.LOAD_FAILED,
        url
            + " could not load '"
            + key
            + "': "
            + why
            + "; unload other models (`lms unload --all`) or lower load.context_length");
  }

  private ServerException exception(Kind kind, String text) {
    return new ServerException(kind, line(text));
  }

  private ServerException exception(Kind kind, String text, IOException cause) {
    return new ServerException(kind, line(text), cause);
  }

  private String line(String text) {
    return secret.hideIn(text).strip().replaceAll("\\s+", " ");
  }
}
