package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.Deadline;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several streams at once through one client: as many threads, each one request at a time.
 *
 * @param apart from the start of one to the start of the next; zero = all start together
 */
record ConcurrentRequests(StreamClient client, int streams, Duration apart) {

  /**
   * Issues requests until there are no more, and returns when all have ended.
   *
   * @param next called by several threads; null = no more
   * @param each called by several threads with what came of each request
   * @return how long it took, in ns
   */
  long issue(
      Supplier<@Nullable GenerationRequest> next, BiConsumer<GenerationRequest, Generation> each)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(streams);
    try {
      long startNs = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int stream = 0; stream < streams; stream++) {
        long fromNs = startNs + stream * apart.toNanos();
        running.add(
            threads.submit(() -> {
              Deadline.await(fromNs);
              oneByOne(next, each);
            }));
      }
      for (Future<?> stream : running) {
        stream.get();
      }
      return System.nanoTime() - startNs;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream of the selftest failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private void oneByOne(
      Supplier<@Nullable GenerationRequest> next, BiConsumer<GenerationRequest, Generation> each) {
    for (GenerationRequest request = next.get(); request != null; request = next.get()) {
      each.accept(request, client.generate(request));
    }
  }
}
