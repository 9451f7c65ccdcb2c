package io.github.mlxggufbench.server.lmstudio;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;

/** Failed management calls in words: one line that says what failed, where, and what to do. */
final class Complaints {
  private static final String START =
      "start LM Studio's server (Developer > Start server, or `lms server start`)"
          + " or correct server.url";
  private static final String NEWER = "LM Studio 0.4.0 or newer has it";

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
    String text = "no answer from " + url + " (" + problem.getMessage() + ")";
    return exception(Kind.UNREACHABLE, text, problem).with(START);
  }

  private ServerException keptOut(Errand errand, int status) {
    String what =
        secret.isEmpty()
            ? "wants an API token"
            : status == HTTP_FORBIDDEN
                ? "does not let this API token " + errand.doing()
                : "does not accept this API token";
    return refusal(Kind.AUTH, url + " " + what + " (HTTP " + status + ")")
        .with(secret.remedy(status));
  }

  /** A reply that says error. */
  ServerException refused(Errand errand, HttpReply reply, ErrorBody error) {
    if (reply.status() == HTTP_UNAUTHORIZED || reply.status() == HTTP_FORBIDDEN) {
      return keptOut(errand, reply.status());
    }
    if (error.isUnknownRoute()) {
      return refusal(Kind.UNSUPPORTED, notV1("it has no route to " + errand.doing())).with(NEWER);
    }
    return refusal(Kind.OTHER, url + " could not " + errand.doing() + ": " + error.message());
  }

  /** A reply that is not LM Studio's, or of one that is too old. */
  ServerException notLmStudio(String why) {
    return exception(Kind.UNSUPPORTED, notV1(why)).with(NEWER);
  }

  private String notV1(String why) {
    return url + " does not speak LM Studio's REST v1 (" + why + ")";
  }

  ServerException modelNotFound(String key, List<String> known) {
    String text = "no model '" + key + "' at " + url + "; " + NearestKeys.advice(key, known);
    return refusal(Kind.MODEL_NOT_FOUND, text);
  }

  /** The server has said that it did not load it. */
  ServerException loadFailed(LoadRequest request, String why) {
    return refusal(Kind.LOAD_FAILED, notLoaded(request, why));
  }

  /** An answer that says neither that it is loaded nor that it is not. */
  ServerException loadUnclear(LoadRequest request, String why) {
    return exception(Kind.LOAD_FAILED, notLoaded(request, why));
  }

  private String notLoaded(LoadRequest request, String why) {
    String reason = why.strip().replaceAll("\\.+$", "");
    String text = url + " could not load '" + request.model() + "': " + reason + "; ";
    return text + LoadRemedy.of(why, request);
  }

  ServerException notUnloaded(String instanceId, Duration patience) {
    return exception(
        Kind.OTHER,
        "'"
            + instanceId
            + "' is still loaded at "
            + url
            + " after "
            + Limits.text(patience)
            + "; unload it with `lms unload "
            + instanceId
            + "`");
  }

  private ServerException refusal(Kind kind, String text) {
    return ServerException.refusal(kind, line(text));
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
