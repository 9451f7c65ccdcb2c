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

  /** Of the same kind as those that count, and quick. */
  private static final TimedStreams WARMING = new TimedStreams(MANY, 10, 5 * MS, MS, 16);

  private static final List<TimedStreams> FULL =
      List.of(
          new TimedStreams(1, 5, TRUE_TTFT_NS, 5 * MS, 64),
          new TimedStreams(MANY, 5, TRUE_TTFT_NS, 5 * MS, 64));
  private static final List<TimedStreams> BRIEF =
      List.of(
          new TimedStreams(1, 4, TRUE_TTFT_NS, 8 * MS, 24),
          new TimedStreams(MANY, 3, TRUE_TTFT_NS, 8 * MS, 24));
  private static final Duration PLANTED = Duration.ofMillis(5);

  /** The client and a bare socket take turns: what the machine does meanwhile, both have. */
  private static final int TURNS = 4;

  private final StreamPlayer player;
  private final List<StreamError> errors = new ArrayList<>();
  private final List<StreamError> bareErrors = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private Selftest(StreamPlayer player) {
    this.player = player;
  }

  /** All figures, by a warm client and beside a bare socket: some 50 s. */
  static SelftestReport full() throws IOException, ServerException, InterruptedException {
    try (StreamPlayer player = StreamPlayer.start();
        ModelServer server = client(player.url());
        BareClient bare = new BareClient(player.url())) {
      Selftest test = new Selftest(player);
      server.warm();
      StreamClient client = StreamClient.of(server);
      Throughput throughput = new Throughput(client, Duration.ofSeconds(2));
      try (GcPauses pauses = GcPauses.watch()) {
        Double requests = throughput.requestsPerSecond();
        Double tokens = throughput.tokensPerSecond();
        test.failures.addAll(throughput.failures());
        test.warm(client, bare);
        for (TimedStreams streams : FULL) {
          test.compare(streams, client, bare);
        }
        return test.report(requests, tokens, pauses, test.planted());
      }
    }
  }

  /** The errors alone, by a client that is as warm as at the start of a round: some 3 s. */
  static SelftestReport brief() throws IOException, ServerException, InterruptedException {
    try (StreamPlayer player = StreamPlayer.start();
        ModelServer server = client(player.url())) {
      Selftest test = new Selftest(player);
      server.warm();
      StreamClient client = StreamClient.of(server);
      try (GcPauses pauses = GcPauses.watch()) {
        for (TimedStreams streams : BRIEF) {
          add(test.errors, streams, test.played(streams, client));
        }
        return test.report(null, null, pauses, null);
      }
    }
  }

  static ModelServer client(URI url) {
    Duration limit = Duration.ofSeconds(10);
    return LmStudioServer.connect(
        url, "", new ClientTimeouts(limit, limit, limit, limit, limit.multipliedBy(3)));
  }

  /**
   * Goes through a whole comparison first, twice. Streams that wait for their tokens take other
   * paths than those at full speed, and the first comparison loads classes (of HTTP for the truth,
   * of streams for the figures) which make HotSpot give up methods of OkHttp that it had compiled
   * for want of a second implementation: it interprets them until they have been called some
   * hundred times more, then compiles them again, and either showed as up to 2 ms of TTFT.
   */
  private void warm(StreamClient client, StreamClient bare)
      throws IOException, InterruptedException {
    for (int time = 0; time < 2; time++) {
      compare(WARMING, client, bare);
    }
    errors.clear();
    bareErrors.clear();
  }

  private void compare(TimedStreams streams, StreamClient client, StreamClient bare)
      throws IOException, InterruptedException {
    List<PlayedStream> byClient = new ArrayList<>();
    List<PlayedStream> byBare = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      byClient.addAll(played(streams, client));
      byBare.addAll(played(streams, bare));
    }
    add(errors, streams, byClient);
    add(bareErrors, streams, byBare);
  }

  private static void add(List<StreamError> to, TimedStreams streams, List<PlayedStream> played) {
    if (!played.isEmpty()) {
      to.add(Errors.of(streams.streams(), played));
    }
  }

  /** Those that were reported whole; the others are noted. */
  private List<PlayedStream> played(TimedStreams streams, StreamClient client)
      throws IOException, InterruptedException {
    TimedStreams.Played played = streams.play(client, player);
    failures.addAll(played.failures());
    return played.whole();
  }

  private SelftestReport.@Nullable Planted planted() throws IOException, InterruptedException {
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
    List<String> broken = new ArrayList<>(Bound.broken(figures.streams(), bareErrors));
    if (planted != null) {
      planted.broken().ifPresent(broken::add);
    }
    return new SelftestReport(
        figures, List.copyOf(bareErrors), planted, List.copyOf(failures), List.copyOf(broken));
  }
}
