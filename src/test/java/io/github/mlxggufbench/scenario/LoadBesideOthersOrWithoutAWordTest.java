package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import io.github.mlxggufbench.testing.LmStudioError;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load leaves in the journal when it is not alone, and when it fails. */
class LoadBesideOthersOrWithoutAWordTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path run;

  @Test
  void besideAModelThatCameSinceTheServerWasClearedIsVoid() throws Exception {
    try (FakeLmStudio studio = studio()) {
      String other = studio.load("weasel");

      assertThrows(IllegalStateException.class, () -> prepare(studio, /* embedded= */ false, LONG));

      assertTrue(events("round_void").get(0).path("why").asText().contains("instance " + other));
      assertEquals(List.of(), events("load_requested"));
    }
  }

  @Test
  void besideWhatOurOwnServerHoldsIsNot() throws Exception {
    try (FakeLmStudio studio = studio()) {
      studio.load("weasel");

      prepare(studio, /* embedded= */ true, LONG).undone();

      assertEquals(List.of(), events("round_void"));
      assertEquals(60, events("load_requested").get(0).path("load_limit_seconds").asInt());
    }
  }

  @Test
  void thatTheServerRefusesLeavesNothing() throws Exception {
    assertTrue(nothingIsLoaded(LmStudioError.OUT_OF_MEMORY, LONG));
  }

  @Test
  void thatIsNotAnsweredInTimeMayLeaveAModel() throws Exception {
    assertFalse(nothingIsLoaded(ScriptedExchange::awaitClientGone, Duration.ofMillis(200)));
  }

  @Test
  void whoseConnectionIsLostMayLeaveAModel() throws Exception {
    assertFalse(nothingIsLoaded(ScriptedExchange::reset, LONG));
  }

  @Test
  void whoseAnswerDoesNotSayLoadedMayLeaveAModel() throws Exception {
    assertFalse(nothingIsLoaded(exchange -> exchange.json(200, "{\"status\":\"queued\"}"), LONG));
  }

  @Test
  void thatWasInterruptedMayLeaveAModel() throws Exception {
    Thread us = Thread.currentThread();
    boolean nothing =
        nothingIsLoaded(
            exchange -> {
              us.interrupt();
              exchange.awaitClientGone();
            },
            LONG);
    assertTrue(Thread.interrupted());
    assertFalse(nothing);
  }

  private boolean nothingIsLoaded(ScriptedServer.Script script, Duration loadLimit)
      throws IOException {
    try (FakeLmStudio studio = studio()) {
      studio.onLoad("otter", 1, script);
      ModelLoad load = prepare(studio, /* embedded= */ false, loadLimit);
      assertThrows(IllegalStateException.class, load::load);
      load.undone();
      return events("round_failed").get(0).path("nothing_loaded").asBoolean();
    }
  }

  private static FakeLmStudio studio() {
    return FakeLmStudio.with(FakeModel.gguf("otter"), FakeModel.mlx("weasel"));
  }

  private ModelLoad prepare(FakeLmStudio studio, boolean embedded, Duration loadLimit) {
    RoundContext context =
        new RoundContext(
            run,
            new PlannedRound(0, 0, new Cell("S.g", "p", Format.GGUF, Map.of())),
            0,
            42,
            Duration.ZERO,
            Map.of(),
            new RoundContext.Server(studio.url(), embedded, "otter", null, 4096, null),
            new ClientTimeouts(LONG, loadLimit, LONG, LONG, LONG),
            true,
            List.of(),
            null);
    ModelServer server = LmStudioServer.connect(studio.url(), "", context.timeouts());
    Outage outage = new Outage(server, LONG);
    return ModelLoad.prepare(context, server, new RoundJournal(context), outage, () -> {});
  }

  private List<ObjectNode> events(String name) throws IOException {
    return new Journal(new RunDirectory(run))
        .read().stream().filter(event -> event.path("event").asText().equals(name)).toList();
  }
}
