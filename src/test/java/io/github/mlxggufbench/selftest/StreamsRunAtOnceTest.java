package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.selftest.player.StreamTruth;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamsRunAtOnceTest {
  private static final long MS = 1_000_000;

  /** Long enough that the last of them has begun before the first of them ends. */
  private static final TimedStreams SIXTEEN = new TimedStreams(16, 1, 2_000 * MS, 5 * MS, 32);

  @Test
  void sixteenOfThem() throws Exception {
    try (StreamPlayer player = StreamPlayer.start();
        ModelServer client = Selftest.client(player.url())) {
      TimedStreams.Played played = SIXTEEN.play(StreamClient.of(client), player);

      assertEquals(List.of(), played.failures());
      assertEquals(16, played.whole().size());
      List<StreamTruth> truths = played.whole().stream().map(PlayedStream::truth).toList();
      long lastBegins = truths.stream().mapToLong(StreamTruth::receivedNs).max().orElseThrow();
      long firstEnds = truths.stream().mapToLong(truth -> truth.tokenNs(31)).min().orElseThrow();
      assertTrue(lastBegins < firstEnds, "all at once");
      StreamError error = Errors.of(played.streams(), played.whole());
      assertTrue(error.trueTtftMs() >= 2_000, error.toString());
      assertTrue(Math.abs(error.decodeRateError().median()) < 0.5, error.toString());
    }
  }

  /** What it is compared with reads the same streams, and never a token before it was written. */
  @Test
  void readByBareSockets() throws Exception {
    try (StreamPlayer player = StreamPlayer.start();
        BareClient bare = new BareClient(player.url())) {
      TimedStreams.Played played = new TimedStreams(3, 2, 20 * MS, 5 * MS, 8).play(bare, player);

      assertEquals(List.of(), played.failures());
      assertEquals(6, played.whole().size());
      for (PlayedStream stream : played.whole()) {
        assertEquals(8, stream.reported().tokenNs().length);
        assertTrue(stream.ttftErrorMs() >= 0, stream.toString());
      }
    }
  }

  @Test
  void eachThatFailsIsNamed() throws Exception {
    try (StreamPlayer player = StreamPlayer.start();
        ScriptedServer broken =
            ScriptedServer.answering(
                exchange -> exchange.json(500, "{\"error\":{\"message\":\"out of memory\"}}"));
        ModelServer client = Selftest.client(broken.url())) {
      TimedStreams.Played played =
          new TimedStreams(3, 1, MS, MS, 2).play(StreamClient.of(client), player);

      assertEquals(List.of(), played.whole());
      // Three that count, and the one before each of them.
      assertEquals(
          IntStream.rangeClosed(1, 6)
              .mapToObj(n -> "request " + n + ", 3 at once: http_error (out of memory)")
              .toList(),
          played.failures());
    }
  }
}
