package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.selftest.player.StreamScript;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How much the client takes when the server does not keep it waiting. */
final class Throughput {
  static final int STREAMS = 16;
  static final int TOKENS = 8;

  private static final int MOST_WINDOWS = 10;
  private static final double RISE = 1.03;
  private static final double NS_PER_S = 1e9;
  private static final int INGEST_TOKENS = 200_000;
  private static final int INGEST_TOKENS_PER_WRITE = 64;

  private final StreamClient client;
  private final Duration window;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /**
   * @param window for which a rate is taken, again as long as it rises
   */
  Throughput(StreamClient client, Duration window) {
    this.client = client;
    this.window = window;
  }

  /** One line for each request that failed: after the first one nothing more is issued. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /**
   * Requests per second of {@value #TOKENS} tokens that come in one write, {@value #STREAMS} at
   * once; null when one failed.
   */
  @Nullable Double requestsPerSecond() throws InterruptedException {
    return risen(this::requestsInWindow);
  }

  /**
   * Tokens per second of one stream that is written as fast as the client reads it, from the
   * request to the generation in hand: every event decoded. Null when one failed.
   */
  @Nullable Double tokensPerSecond() throws InterruptedException {
    return risen(this::tokensInWindow);
  }

  /** Code that is still being compiled gets faster: the highest rate, when it rises no more. */
  private static @Nullable Double risen(Rate rate) throws InterruptedException {
    Double highest = rate.perSecond();
    for (int windows = 1; highest != null && windows < MOST_WINDOWS; windows++) {
      Double now = rate.perSecond();
      if (now == null || now < RISE * highest) {
        return now == null ? null : Double.valueOf(Math.max(now, highest));
      }
      highest = now;
    }
    return highest;
  }

  private interface Rate {
    @Nullable Double perSecond() throws InterruptedException;
  }

  private @Nullable Double requestsInWindow() throws InterruptedException {
    GenerationRequest request = atOnce(TOKENS, TOKENS);
    LongAdder ok = new LongAdder();
    long endNs = System.nanoTime() + window.toNanos();
    long ns =
        new ConcurrentRequests(client, STREAMS, Duration.ZERO)
            .issue(
                () -> failures.isEmpty() && System.nanoTime() - endNs < 0 ? request : null,
                (asked, generation) -> {
                  note(asked, generation);
                  ok.increment();
                });
    return failures.isEmpty() ? ok.sum() * NS_PER_S / ns : null;
  }

  private @Nullable Double tokensInWindow() {
    GenerationRequest request = atOnce(INGEST_TOKENS, INGEST_TOKENS_PER_WRITE);
    long tokens = 0;
    long startNs = System.nanoTime();
    while (failures.isEmpty() && System.nanoTime() - startNs < window.toNanos()) {
      note(request, client.generate(request));
      tokens += INGEST_TOKENS;
    }
    return failures.isEmpty() ? tokens * NS_PER_S / (System.nanoTime() - startNs) : null;
  }

  /** A stream without a truth: nobody asks when its tokens were written. */
  private static GenerationRequest atOnce(int tokens, int tokensPerWrite) {
    String prompt = new StreamScript(0, 0, 0, tokens, tokensPerWrite).prompt();
    return new GenerationRequest(StreamPlayer.MODEL, prompt, tokens, 0);
  }

  private void note(GenerationRequest asked, Generation generation) {
    String failure = Failures.of(generation, asked.maxTokens());
    if (failure != null) {
      failures.add("a stream of " + asked.maxTokens() + " tokens at once: " + failure);
    }
  }
}
