package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.record.SelftestFigures;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures this process's client against a player; the streams are those of a model at work. */
final class Selftest {
  private static final int MANY = 16;
  private static final long MS = 1_000_000;
  private static final long TRUE_TTFT_NS = 50 * MS;

  /**
   * Streams that wait for their tokens take other paths than those at full speed, in the player
   * too, and those are compiled from the 200th call on.
   */
  private static final TimedStreams WARMING = new TimedStreams(MANY, 40, 5 * MS, MS, 16);

  private static final Duration PLANTED = Duration.ofMillis(5);

  private final List<StreamError> errors = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private Selftest() {}

  /** All figures, by a warm client: some 30 s. */
  static SelftestReport full() throws IOException, ServerException, InterruptedException {
    try (StreamPlayer player = StreamPlayer.start();
        ModelServer client = client(player.url())) {
      Selftest test = new Selftest();
      client.warm();
      Throughput throughput = new Throughput(client, Duration.ofSeconds(2));
      try (GcPauses pauses = GcPauses.watch()) {
        Double requests = throughput.requestsPerSecond();
        Double tokens = throughput.tokensPerSecond();
        test.failures.addAll(throughput.failures());
        test.failures.addAll(WARMING.play(client, player).failures());
        test.play(new TimedStreams(1, 20, TRUE_TTFT_NS, 5 * MS, 64), client, player);
        test.play(new TimedStreams(MANY, 20, TRUE_TTFT_NS, 5 * MS, 64), client, player);
        return test.report(requests, tokens, pauses, test.planted(player));
      }
    }
  }

  /** The errors alone, by a client that is as warm as at the start of a round: at most 3 s. */
  static SelftestReport brief() throws IOException, ServerException, InterruptedException {
    try (StreamPlayer player = StreamPlayer.start();
        ModelServer client = client(player.url())) {
      Selftest test = new Selftest();
      client.warm();
      try (GcPauses pauses = GcPauses.watch()) {
        test.play(new TimedStreams(1, 4, TRUE_TTFT_NS, 8 * MS, 24), client, player);
        test.play(new TimedStreams(MANY, 3, TRUE_TTFT_NS, 8 * MS, 24), client, player);
        return test.report(null, null, pauses, null);
      }
    }
  }

  static ModelServer client(URI url) {
    Duration limit = Duration.ofSeconds(10);
    return LmStudioServer.connect(
        url, "", new ClientTimeouts(limit, limit, limit, limit, limit.multipliedBy(3)));
  }

  private void play(TimedStreams streams, ModelServer client, StreamPlayer player)
      throws IOException, InterruptedException {
    TimedStreams.Played played = streams.play(client, player);
    failures.addAll(played.failures());
    if (!played.whole().isEmpty()) {
      errors.add(Errors.of(played.streams(), played.whole()));
    }
  }

  private SelftestReport.@Nullable Planted planted(StreamPlayer player)
      throws IOException, InterruptedException {
    PlantedDelay planted = new PlantedDelay(player);
    Double reportedMs = planted.reportedMs(PLANTED);
    failures.addAll(planted.failures());
    return reportedMs == null
        ? null
        : new SelftestReport.Planted(PLANTED.toNanos() / (double) MS, reportedMs);
  }

  private SelftestReport report(
      @Nullable Double requestsPerSecond,
      @Nullable Double tokensPerSecond,
      GcPauses pauses,
      SelftestReport.@Nullable Planted planted) {
    SelftestFigures figures =
        new SelftestFigures(
            List.copyOf(errors),
            requestsPerSecond,
            tokensPerSecond,
            pauses.count(),
            pauses.longestMs(),
            errors.isEmpty() ? "no stream was reported whole" : null);
    return new SelftestReport(figures, planted, List.copyOf(failures), Bounds.broken(figures));
  }
}
