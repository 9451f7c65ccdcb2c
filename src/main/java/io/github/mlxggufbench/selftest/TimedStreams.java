package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.selftest.player.StreamScript;
import io.github.mlxggufbench.selftest.player.StreamTruth;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Streams to be played at the pace of a model, each token by a write of its own. They start evenly
 * apart over half the length of one, as those of different users do: tokens of all of them due at
 * one moment would wait for each other, at the player and on their way, and that is no error of the
 * client's. The first request of each warms its connection and its thread, and does not count.
 *
 * @param streams at once
 * @param requestsPerStream that count, one after the other
 * @param firstNs from the request to the first token
 * @param gapNs from token to token
 * @param tokens at least 2, so that there is a gap
 */
record TimedStreams(int streams, int requestsPerStream, long firstNs, long gapNs, int tokens) {

  /**
   * What came of them.
   *
   * @param failures one line for each stream that was not reported whole
   */
  record Played(int streams, List<PlayedStream> whole, List<String> failures) {}

  /**
   * Plays them, and asks for the truth afterwards.
   *
   * @param client of the player, or of what stands before it
   */
  Played play(StreamClient client, StreamPlayer player) throws IOException, InterruptedException {
    AtomicInteger ids = new AtomicInteger();
    Map<Long, Generation> reported = new ConcurrentHashMap<>();
    new ConcurrentRequests(client, streams, Duration.ofNanos(lengthNs() / 2 / streams))
        .issue(
            () -> {
              int id = ids.incrementAndGet();
              return id > streams * (1 + requestsPerStream) ? null : request(id);
            },
            (request, generation) -> reported.put(request.seed(), generation));
    List<PlayedStream> whole = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Map.Entry<Long, Generation> each : new TreeMap<>(reported).entrySet()) {
      String failure = Failures.of(each.getValue(), tokens);
      if (failure == null) {
        StreamTruth truth = player.truth(each.getKey());
        if (each.getKey() > streams) {
          whole.add(new PlayedStream(each.getValue(), truth));
        }
      } else {
        failures.add("request " + each.getKey() + ", " + streams + " at once: " + failure);
      }
    }
    return new Played(streams, whole, failures);
  }

  private long lengthNs() {
    return firstNs + (tokens - 1) * gapNs;
  }

  /** The seed, which the player does not look at, tells which script a generation belongs to. */
  private GenerationRequest request(int id) {
    StreamScript script = new StreamScript(id, firstNs, gapNs, tokens, 1);
    return new GenerationRequest(StreamPlayer.MODEL, script.prompt(), tokens, id);
  }
}
