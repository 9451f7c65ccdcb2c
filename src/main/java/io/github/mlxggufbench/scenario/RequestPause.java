package io.github.mlxggufbench.scenario;

import java.time.Duration;

/**
 * The time after a request in which none is sent. It is counted from that request's end, so that
 * what is done meanwhile does not lengthen it; memory is read shortly before it ends, so that the
 * reading does not, either.
 *
 * @param snapshotNs {@link System#nanoTime} when memory is to be read
 * @param endNs when the next request may be sent
 */
record RequestPause(long snapshotNs, long endNs) {
  private static final Duration LONGEST_LEAD = Duration.ofMillis(250);
  private static final int SHARE = 10;

  /** A pause of this length since that moment. */
  static RequestPause since(long startNs, Duration duration) {
    long endNs = startNs + duration.toNanos();
    long leadNs = Math.min(LONGEST_LEAD.toNanos(), duration.toNanos() / SHARE);
    return new RequestPause(endNs - leadNs, endNs);
  }

  void awaitSnapshot() {
    awaitUntil(snapshotNs);
  }

  void awaitEnd() {
    awaitUntil(endNs);
  }

  private static void awaitUntil(long ns) {
    Pause.of(Duration.ofNanos(Math.max(0, ns - System.nanoTime())));
  }
}
