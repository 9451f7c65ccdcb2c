package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.server.ModelServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof that an error would be seen: the same streams, in turn by a reader that is late and by
 * one that is not.
 */
final class PlantedDelay {
  private static final int TIMES = 60;
  private static final TimedStreams STREAM = new TimedStreams(1, 1, 5_000_000, 1_000_000, 2);

  private final StreamPlayer player;
  private final List<String> failures = new ArrayList<>();

  PlantedDelay(StreamPlayer player) {
    this.player = player;
  }

  List<String> failures() {
    return failures;
  }

  /** By how much the client's median TTFT error grows, in ms; null when no stream was whole. */
  @Nullable Double reportedMs(Duration delay) throws IOException, InterruptedException {
    List<PlayedStream> inTime = new ArrayList<>();
    List<PlayedStream> late = new ArrayList<>();
    try (LateReader reader = LateReader.before(player.url(), Duration.ZERO);
        LateReader lateReader = LateReader.before(player.url(), delay);
        ModelServer client = Selftest.client(reader.url());
        ModelServer lateClient = Selftest.client(lateReader.url())) {
      for (int time = 0; time < TIMES; time++) {
        play(StreamClient.of(client), inTime);
        play(StreamClient.of(lateClient), late);
      }
    }
    return inTime.isEmpty() || late.isEmpty() ? null : ttftErrorMs(late) - ttftErrorMs(inTime);
  }

  private void play(StreamClient client, List<PlayedStream> whole)
      throws IOException, InterruptedException {
    TimedStreams.Played played = STREAM.play(client, player);
    whole.addAll(played.whole());
    failures.addAll(played.failures());
  }

  private static double ttftErrorMs(List<PlayedStream> played) {
    return Errors.of(1, played).ttftErrorMs().median();
  }
}
