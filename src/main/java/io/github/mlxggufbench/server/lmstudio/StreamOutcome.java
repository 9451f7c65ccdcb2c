package io.github.mlxggufbench.server.lmstudio;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.sse.SseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The one outcome of a request, from how its exchange ended and what its stream said. Where several
 * hold, the first of this order is the outcome:
 *
 * <ol>
 *   <li>we ended it: {@code cancelled}, {@code timeout}
 *   <li>there was no stream: {@code refused}, {@code http_error}, a document instead ({@code
 *       error_in_stream})
 *   <li>the stream said an error, or could not be read: {@code error_in_stream}
 *   <li>the stream broke off: {@code connection_lost}, even after a finish reason, unless the reply
 *       was already over by its own word ({@code [DONE]})
 *   <li>the reply came from another model: {@code wrong_model}
 *   <li>it ended without finish reason ({@code truncated}), or with one but without any
 *       token-bearing event, whatever count was sent ({@code empty})
 * </ol>
 *
 * What remains is {@code ok}.
 */
record StreamOutcome(Outcome outcome, @Nullable Failure failure) {
  private static final int OK_STATUS = 200;
  private static final int MAX_MESSAGE_CHARS = 2_000;

  static StreamOutcome of(StreamEnd end, ChatStream stream, ClientTimeouts limits) {
    if (end instanceof StreamEnd.Cancelled) {
      return failed(Outcome.CANCELLED, null, "interrupted", "interrupted before the reply ended");
    }
    if (end instanceof StreamEnd.Overdue overdue) {
      return failed(Outcome.TIMEOUT, null, "limit", overdue.message());
    }
    if (end instanceof StreamEnd.Refusal refusal) {
      return document(Outcome.HTTP_ERROR, refusal.reply());
    }
    if (end instanceof StreamEnd.Document document) {
      return document(Outcome.ERROR_IN_STREAM, document.reply());
    }
    if (end instanceof StreamEnd.Malformed malformed) {
      SseException problem = malformed.problem();
      String type = problem.kind().name().toLowerCase(Locale.ROOT);
      return failed(Outcome.ERROR_IN_STREAM, OK_STATUS, type, text(problem));
    }
    if (end instanceof StreamEnd.Broken broken) {
      return broken.sent() ? lost(broken.problem()) : notSent(broken.problem(), limits);
    }
    return reply(stream);
  }

  private static StreamOutcome document(Outcome outcome, HttpReply reply) {
    ErrorBody error = reply.error();
    return error != null
        ? failed(outcome, reply.status(), error.type(), error.message())
        : failed(outcome, reply.status(), "no_stream", "no event stream: " + reply.text());
  }

  private static StreamOutcome notSent(IOException problem, ClientTimeouts limits) {
    if (problem instanceof SocketTimeoutException) {
      return failed(Outcome.TIMEOUT, null, "limit", new Limits(limits).connect(0).message());
    }
    String type =
        problem instanceof UnknownHostException
            ? "dns"
            : problem instanceof SSLException
                ? "tls"
                : problem instanceof ConnectException || problem instanceof NoRouteToHostException
                    ? "tcp"
                    : null;
    return type == null ? lost(problem) : failed(Outcome.REFUSED, null, type, text(problem));
  }

  private static StreamOutcome lost(IOException problem) {
    return failed(Outcome.CONNECTION_LOST, null, null, text(problem));
  }

  private static StreamOutcome reply(ChatStream stream) {
    ErrorBody error = stream.error();
    if (error != null) {
      return failed(Outcome.ERROR_IN_STREAM, OK_STATUS, error.type(), error.message());
    }
    String other = stream.otherModel();
    if (other != null) {
      return failed(Outcome.WRONG_MODEL, OK_STATUS, null, "the reply is from model " + other);
    }
    if (stream.finishReason() == null) {
      return failed(Outcome.TRUNCATED, OK_STATUS, null, "the stream ended without a finish reason");
    }
    if (stream.tokens().size() == 0) {
      return failed(
          Outcome.EMPTY,
          OK_STATUS,
          null,
          "finished (" + stream.finishReason() + ") without any text, reasoning or tool call");
    }
    return new StreamOutcome(Outcome.OK, null);
  }

  /** The failure as files and people may have it: one line, not too long, without the token. */
  @Nullable Failure failureWithout(Secret secret) {
    if (failure == null) {
      return null;
    }
    String type = failure.type();
    Integer status = failure.status();
    String remedy =
        status != null && (status == HTTP_UNAUTHORIZED || status == HTTP_FORBIDDEN)
            ? ": " + secret.remedy(status)
            : "";
    return new Failure(
        status,
        type == null ? null : line(type, secret, MAX_MESSAGE_CHARS),
        line(failure.message(), secret, MAX_MESSAGE_CHARS - remedy.length()) + remedy);
  }

  private static String line(String text, Secret secret, int mostChars) {
    String line = secret.hideIn(text).strip().replaceAll("\\s+", " ");
    if (line.length() <= mostChars) {
      return line;
    }
    boolean cutsPair = Character.isHighSurrogate(line.charAt(mostChars - 1));
    return line.substring(0, cutsPair ? mostChars - 1 : mostChars);
  }

  private static String text(Exception problem) {
    return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
  }

  private static StreamOutcome failed(
      Outcome outcome, @Nullable Integer status, @Nullable String type, String message) {
    return new StreamOutcome(outcome, new Failure(status, type, message));
  }
}
