package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import io.github.mlxggufbench.testing.FakeChat;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import io.github.mlxggufbench.testing.LmStudioError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of one word a word and three tokens each, at a server with a short context. */
class PromptIsSizedBelowARefusalTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int TOKENS = 3000;

  @TempDir Path run;

  /** 1500 words are 4500 tokens and refused, 750 are 2250, and 1000 are what was asked. */
  @Test
  void refusedProbeIsFollowedByAShorterOne() throws Exception {
    assertEquals(1000, words(/* context= */ 4096));
    assertEquals(List.of("http_error", "ok", "ok"), outcomes());
    assertEquals(List.of(), warnings());
    assertEquals(3000, events("calibrated").get(0).path("counted").asInt());
  }

  /** 1500, 750 and 375 words are all too many. */
  @Test
  void requestsAreOfTheFewestWordsWhereNoneWasCounted() throws Exception {
    assertEquals(375, words(/* context= */ 512));
    assertEquals(List.of("http_error", "http_error", "http_error"), outcomes());
    assertEquals(List.of("prompt_length"), warnings());
    assertEquals(List.of(), events("calibrated"));
  }

  private int words(int context) throws Exception {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf("otter"))) {
      studio.onEveryChat("otter", chat -> answer(chat, context));
      String id = studio.load("otter");
      RoundContext round = round(studio);
      RoundJournal journal = new RoundJournal(round);
      try (ModelServer server = LmStudioServer.connect(studio.url(), "", round.timeouts())) {
        return new PromptCalibration(round, journal, new RoundProbes(round, server, journal))
            .words(id, TOKENS, (words, place) -> String.join(" ", Collections.nCopies(words, "x")));
      }
    }
  }

  private static void answer(FakeChat chat, int context) throws IOException, InterruptedException {
    // The fake server counts eight tokens for its template.
    int tokens = 3 * (chat.promptTokens() - 8);
    if (tokens > context) {
      LmStudioError.CONTEXT_EXCEEDED.answer(chat.exchange());
      return;
    }
    chat.begin();
    chat.token("w");
    chat.finish("length");
    chat.usage(tokens, 1);
    chat.end();
  }

  private RoundContext round(FakeLmStudio studio) {
    return new RoundContext(
        run,
        new PlannedRound(0, 0, new Cell("S.g", "p", Format.GGUF, Map.of())),
        0,
        42,
        Duration.ZERO,
        Map.of(),
        new RoundContext.Server(studio.url(), false, "otter", null, null, null),
        new ClientTimeouts(LONG, LONG, LONG, LONG, LONG),
        true,
        List.of(),
        null);
  }

  private List<String> outcomes() throws IOException {
    return events("request").stream().map(event -> event.path("outcome").asText()).toList();
  }

  private List<String> warnings() throws IOException {
    return events("warning").stream().map(event -> event.path("code").asText()).toList();
  }

  private List<ObjectNode> events(String name) throws IOException {
    return new Journal(new RunDirectory(run))
        .read().stream().filter(event -> event.path("event").asText().equals(name)).toList();
  }
}
