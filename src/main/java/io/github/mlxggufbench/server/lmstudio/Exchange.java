package io.github.mlxggufbench.server.lmstudio;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request and its answer, on the thread that asks; ended from outside by the watchdog. */
abstract class Exchange {
  /** What it is, as far as its connection is concerned. */
  enum Kind {
    /** A whole answer of known length. */
    DOCUMENT,
    /** The same, sent to find out whether the connection still works. */
    PROBE,
    /** Chunks as they come. */
    STREAM
  }

  private final Kind kind;
  private final Thread caller = Thread.currentThread();
  private volatile @Nullable Call call;
  private volatile @Nullable Connection connection;
  private volatile boolean reused;
  private volatile boolean cancelled;

  Exchange(Kind kind) {
    this.kind = kind;
  }

  final Kind kind() {
    return kind;
  }

  /**
   * Sends the request, once: a connection that may be stale is given up before anything is sent
   * over it.
   */
  final Response send(OkHttpClient http, Request.Builder request) throws IOException {
    Request tagged = request.tag(Exchange.class, this).build();
    while (true) {
      Call next = http.newCall(tagged);
      call = next;
      if (cancelled) {
        next.cancel();
      }
      try {
        return next.execute();
      } catch (Connections.StaleException e) {
        // Another connection, of which there are only so many, or a new one.
      }
    }
  }

  /** What stands between it and the next byte sent is over. */
  final void connected(Connection by, boolean reusedOne) {
    reused = reusedOne;
    connection = by;
  }

  /** Null until there is one. */
  final @Nullable Connection connection() {
    return connection;
  }

  /** Whether that connection had served before. */
  final boolean reused() {
    return reused;
  }

  final boolean isCallerInterrupted() {
    return caller.isInterrupted();
  }

  /** Looks whether it has to end, and ends it. For the watchdog's thread. */
  abstract void check(long nowNs);

  /** Ends it, for a reason that its caller is to hear of. */
  abstract void end(IOException reason);

  /** Ends it, at whatever point it is. */
  final void cancel() {
    cancelled = true;
    Call running = call;
    if (running != null) {
      running.cancel();
    }
  }
}
