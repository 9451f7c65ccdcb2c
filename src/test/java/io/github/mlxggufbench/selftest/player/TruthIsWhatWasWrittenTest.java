package io.github.mlxggufbench.selftest.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The player's record against the stamps of a client that shares no code with anything here. */
class TruthIsWhatWasWrittenTest {
  private static final long MS = 1_000_000;
  private static StreamPlayer player;

  @BeforeAll
  static void start() throws Exception {
    player = StreamPlayer.start();
  }

  @AfterAll
  static void end() {
    player.close();
  }

  @Test
  void stampsOfBothProcessesAreInTheOrderOfCauses() throws Exception {
    StreamScript script = new StreamScript(1, 20 * MS, 5 * MS, 20, 1);
    try (BareClient client = new BareClient(player.url())) {
      BareClient.Reply reply = client.post(script.prompt());
      StreamTruth truth = player.truth(1);

      assertEquals(20, reply.tokenNs().size(), reply.text());
      assertTrue(reply.sentNs() <= truth.receivedNs(), "sent before received");
      for (int token = 0; token < 20; token++) {
        assertTrue(truth.tokenNs(token) <= reply.tokenNs().get(token), "written before it arrived");
      }
    }
  }

  /** Half a gap: an offset between the clocks, or a token taken for its neighbour, is more. */
  @Test
  void stampsOfBothProcessesAreTheTransportApart() throws Exception {
    StreamScript script = new StreamScript(2, 20 * MS, 10 * MS, 41, 1);
    try (BareClient client = new BareClient(player.url())) {
      BareClient.Reply reply = client.post(script.prompt());
      StreamTruth truth = player.truth(2);

      long[] transport = new long[41];
      for (int token = 0; token < transport.length; token++) {
        transport[token] = reply.tokenNs().get(token) - truth.tokenNs(token);
      }
      Arrays.sort(transport);
      assertTrue(transport[20] < 5 * MS, () -> "median " + transport[20] + " ns");
    }
  }

  @Test
  void noTokenIsWrittenBeforeItIsDue() throws Exception {
    StreamScript script = new StreamScript(3, 30 * MS, 2 * MS, 30, 3);
    try (BareClient client = new BareClient(player.url())) {
      client.post(script.prompt());
      StreamTruth truth = player.truth(3);

      assertEquals(10, truth.writtenNs().length);
      for (int write = 0; write < 10; write++) {
        long dueNs = truth.receivedNs() + 30 * MS + write * 2 * MS;
        assertTrue(truth.writtenNs()[write] >= dueNs, "write " + write);
      }
      assertEquals(truth.writtenNs()[1], truth.tokenNs(3));
    }
  }

  @Test
  void oneConnectionServesManyStreams() throws Exception {
    try (BareClient client = new BareClient(player.url())) {
      for (int tokens : List.of(1, 8, 9, 200)) {
        String text = client.post(new StreamScript(0, 0, 0, tokens, 8).prompt()).text();
        assertEquals(tokens, text.split("\"content\":", -1).length - 1);
        assertTrue(text.contains("\"completion_tokens\":" + tokens + ","), text);
        assertTrue(text.contains("\"finish_reason\":\"length\""), text);
        assertTrue(text.contains("data: [DONE]\n\n"), text);
      }
    }
  }

  @Test
  void truthIsToldOnce() throws Exception {
    try (BareClient client = new BareClient(player.url())) {
      client.post(new StreamScript(4, 0, 0, 2, 1).prompt());
    }
    player.truth(4);

    assertThrows(FileNotFoundException.class, () -> player.truth(4));
  }
}
