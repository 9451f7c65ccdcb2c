package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.ChatScript;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the middle of a round: it is waited for, the round is asked to its end, void and repeated. */
class ServerThatGoesAwayIT {
  private static final Pace PACE = new Pace(Duration.ofMillis(5), Duration.ofMillis(1));

  @TempDir Path folder;

  @Test
  void betweenTwoRequests() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onChat(
          StudioRun.GGUF,
          1,
          chat -> {
            ChatScript.answer(PACE).play(chat);
            studio.die();
          });
      run.when(() -> run.outcomes().contains("refused"), studio::revive);

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1");

      assertEquals(1, finished.exit(), finished.out());
      assertEquals(List.of("ok", "refused", "ok", "ok", "ok", "ok"), run.outcomes().subList(0, 6));
      // It is back before or after it was first asked whether it is.
      assertRepeated(run, finished, "the ");
    }
  }

  @Test
  void whileItAnswers() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onChat(
          StudioRun.GGUF,
          1,
          chat -> {
            chat.begin();
            chat.token("word ");
            studio.die();
          });
      run.when(() -> run.outcomes().contains("connection_lost"), studio::revive);

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1");

      assertEquals(1, finished.exit(), finished.out());
      assertEquals(
          List.of("connection_lost", "ok", "ok", "ok", "ok", "ok"), run.outcomes().subList(0, 6));
      // It is back before or after it was first asked whether it is.
      assertRepeated(run, finished, "the ");
    }
  }

  @Test
  void andStaysAway() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onChat(StudioRun.GGUF, 2, chat -> studio.die());

      Jar.Finished finished =
          run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf", "-i", "3");

      assertEquals(1, finished.exit(), finished.out());
      assertEquals(List.of("ok", "connection_lost", "refused"), run.outcomes());
      assertEquals(1, run.events("round_void").size());
      assertEquals(1, run.events("round_failed").size());
      JsonNode cell = run.manifest().path("cells").get(0);
      assertEquals(0, cell.path("rounds_delivered").asInt());
      assertTrue(
          cell.path("missing").get(0).path("why").asText().contains("no answer from"),
          cell.toString());
      assertTrue(finished.out().contains("round 1 is missing: no answer from"), finished.out());
      assertTrue(finished.out().contains("1 connection_lost"), finished.out());
      assertTrue(finished.out().contains("1 refused"), finished.out());
    }
  }

  private static void assertRepeated(StudioRun run, Jar.Finished finished, String why)
      throws Exception {
    List<JsonNode> voids = run.events("round_void");
    assertEquals(1, voids.size());
    assertEquals("gguf", voids.get(0).path("format").asText());
    assertEquals(0, voids.get(0).path("attempt").asInt());
    assertTrue(voids.get(0).path("why").asText().startsWith(why), voids.toString());
    JsonNode gguf = run.manifest().path("cells").get(0);
    assertEquals(1, gguf.path("rounds_delivered").asInt());
    assertEquals(1, gguf.path("rounds_void").asInt());
    assertEquals(6, gguf.path("requests").asInt());
    assertEquals(1, run.manifest().path("cells").get(1).path("rounds_delivered").asInt());
    assertTrue(finished.out().contains("is void and repeated"), finished.out());
    assertTrue(finished.out().contains("2 of 2 rounds delivered"), finished.out());
  }
}
