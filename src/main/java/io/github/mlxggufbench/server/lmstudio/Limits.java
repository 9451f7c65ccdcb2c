package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import java.time.Duration;
import java.util.Locale;

/**
 * Which limit of a generation is due next, and what to say when it is reached. They are on tokens:
 * bytes, keep-alives and empty events do not count.
 */
record Limits(ClientTimeouts limits) {

  /**
   * How far a reply has come.
   *
   * @param tokens token-bearing events so far
   * @param lastTokenNs meaningless without tokens
   * @param finished whether a finish reason has come
   * @param over whether the reply has said that it is over
   */
  record Progress(int tokens, long lastTokenNs, boolean finished, boolean over) {
    static final Progress NONE = new Progress(0, 0, false, false);
  }

  /**
   * A limit that is due at some time.
   *
   * @param atNs {@link System#nanoTime} at which it is reached
   * @param missing what has not come by then
   * @param within the time it had
   * @param tokens token-bearing events after which that time began; 0 = it began with the request
   * @param setting where the limit is set
   */
  record Limit(long atNs, String missing, Duration within, int tokens, String setting) {
    boolean isDue(long nowNs) {
      return atNs - nowNs <= 0;
    }

    String message() {
      String after = tokens == 0 ? "" : " after token event " + tokens;
      return missing + " within " + text(within) + after + " (" + setting + ")";
    }
  }

  /**
   * Until there is a connection: name lookup, TCP and TLS together.
   *
   * @param startNs when the exchange was begun
   */
  Limit connect(long startNs) {
    return limit(startNs, "no connection", limits.connect(), 0, "timeouts.connect");
  }

  /**
   * Once there is one.
   *
   * @param startNs when the request was sent, or begun while it is not sent yet
   */
  Limit next(long startNs, Progress progress) {
    Limit token = nextToken(startNs, progress);
    Limit whole = limit(startNs, "not finished", limits.request(), 0, "timeouts.request");
    return token.atNs() - whole.atNs() <= 0 ? token : whole;
  }

  private Limit nextToken(long startNs, Progress progress) {
    int tokens = progress.tokens();
    if (tokens == 0) {
      return limit(startNs, "no token", limits.firstToken(), 0, "timeouts.first_token");
    }
    String missing = progress.finished() ? "no end of the stream" : "no further token";
    return limit(
        progress.lastTokenNs(), missing, limits.betweenTokens(), tokens, "timeouts.between_tokens");
  }

  private static Limit limit(
      long fromNs, String missing, Duration within, int tokens, String setting) {
    return new Limit(fromNs + within.toNanos(), missing, within, tokens, setting);
  }

  /** A duration as the YAML spells it: {@code 10m}, {@code 0.2s}. */
  static String text(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
