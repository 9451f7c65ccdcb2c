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
   */
  record Limit(long atNs, String message) {
    boolean isDue(long nowNs) {
      return atNs - nowNs <= 0;
    }
  }

  /** Until there is a connection: name lookup, TCP and TLS together. */
  Limit connect(long startNs) {
    return new Limit(startNs + limits.connect().toNanos(), connectMessage(limits));
  }

  static String connectMessage(ClientTimeouts limits) {
    return "no connection within " + text(limits.connect()) + " (timeouts.connect)";
  }

  /**
   * Once there is one.
   *
   * @param startNs when the request was sent, or begun while it is not sent yet
   */
  Limit next(long startNs, Progress progress) {
    Limit token = nextToken(startNs, progress);
    Limit whole =
        new Limit(
            startNs + limits.request().toNanos(),
            "not finished within " + text(limits.request()) + " (timeouts.request)");
    return token.atNs() - whole.atNs() <= 0 ? token : whole;
  }

  private Limit nextToken(long startNs, Progress progress) {
    if (progress.tokens() == 0) {
      return new Limit(
          startNs + limits.firstToken().toNanos(),
          "no token within " + text(limits.firstToken()) + " (timeouts.first_token)");
    }
    String missing = progress.finished() ? "no end of the stream" : "no further token";
    return new Limit(
        progress.lastTokenNs() + limits.betweenTokens().toNanos(),
        String.format(
            Locale.ROOT,
            "%s within %s after token event %d (timeouts.between_tokens)",
            missing,
            text(limits.betweenTokens()),
            progress.tokens()));
  }

  /** A duration as the YAML spells it: {@code 10m}, {@code 0.2s}. */
  static String text(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
