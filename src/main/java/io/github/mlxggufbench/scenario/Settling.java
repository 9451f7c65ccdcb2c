package io.github.mlxggufbench.scenario;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Whether memory has come to rest, reading by reading: over a stretch of time it changed no more
 * than 1 MiB or 0.1 %, whichever is more. A release may begin late (macOS gives memory back some 4
 * s after it was freed): where one is expected, rest before it is no rest yet.
 */
final class Settling {
  /** 1 MiB: below it an allocator's own bookkeeping is seen. */
  private static final long LEAST = 1 << 20;

  private static final Duration LONGEST_STRETCH = Duration.ofSeconds(1);
  private static final int STRETCHES = 5;

  /** Where it stands. */
  enum State {
    MOVING,
    SETTLED,
    /** It still moved when the longest wait was over. */
    UNSETTLED,
    /** The processes are not there, or their memory is not told: nothing to wait for. */
    UNKNOWN
  }

  /**
   * One reading.
   *
   * @param processes how many are alive
   * @param bytes that they hold; null = unknown
   */
  record Reading(long tNs, int processes, @Nullable Long bytes) {}

  private final long stretchNs;
  private final long longestNs;
  private final @Nullable Long before;
  private final Deque<Reading> latest = new ArrayDeque<>();
  private long startNs;

  private Settling(Duration longest, @Nullable Long before) {
    this.stretchNs = stretch(longest).toNanos();
    this.longestNs = longest.toNanos();
    this.before = before;
  }

  /**
   * After a load.
   *
   * @param longest that it may take; a fifth of it, or 1 s, is the stretch of rest
   */
  static Settling loaded(Duration longest) {
    return new Settling(longest, null);
  }

  /**
   * After an unload, at the end of which there may be no process any more.
   *
   * @param before bytes that were held right before it
   */
  static Settling unloaded(Duration longest, long before) {
    return new Settling(longest, before);
  }

  static Duration stretch(Duration longest) {
    Duration part = longest.dividedBy(STRETCHES);
    return part.compareTo(LONGEST_STRETCH) < 0 ? part : LONGEST_STRETCH;
  }

  /** Takes the next reading; once it is not {@link State#MOVING} nothing is to be added. */
  State add(Reading now) {
    if (now.processes() == 0) {
      return before == null ? State.UNKNOWN : State.SETTLED;
    }
    if (now.bytes() == null) {
      return State.UNKNOWN;
    }
    if (latest.isEmpty()) {
      startNs = now.tNs();
    }
    latest.addLast(now);
    dropWhatIsOlder(now.tNs());
    boolean rests = rests(now);
    if (rests && released(now.bytes())) {
      return State.SETTLED;
    }
    if (now.tNs() - startNs < longestNs) {
      return State.MOVING;
    }
    return rests ? State.SETTLED : State.UNSETTLED;
  }

  /** All but the last reading that is as old as the stretch. */
  private void dropWhatIsOlder(long nowNs) {
    Reading oldest = latest.pollFirst();
    while (oldest != null && !latest.isEmpty() && nowNs - latest.getFirst().tNs() >= stretchNs) {
      oldest = latest.pollFirst();
    }
    if (oldest != null) {
      latest.addFirst(oldest);
    }
  }

  private boolean rests(Reading now) {
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (Reading reading : latest) {
      long bytes = reading.bytes() == null ? 0 : reading.bytes();
      lowest = Math.min(lowest, bytes);
      highest = Math.max(highest, bytes);
    }
    return now.tNs() - latest.getFirst().tNs() >= stretchNs
        && highest - lowest <= tolerance(highest);
  }

  private boolean released(long bytes) {
    return before == null || before - bytes > tolerance(before);
  }

  private static long tolerance(long bytes) {
    return Math.max(LEAST, bytes / 1000);
  }
}
