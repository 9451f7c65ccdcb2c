package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.ChatScript;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.LmStudioError;
import io.github.mlxggufbench.testing.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Its figures are of something else: the round is void, and repeated once. */
class ModelThatIsNotLeftAloneIT {
  private static final ChatScript ANSWER =
      ChatScript.answer(new Pace(Duration.ofMillis(5), Duration.ofMillis(1)));

  @TempDir Path folder;

  @Test
  void evictedAndNotLoadedAgain() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio().withoutJit()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onChat(
          StudioRun.GGUF,
          3,
          chat -> {
            ANSWER.play(chat);
            studio.evict(StudioRun.GGUF);
          });

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      assertVoid(run, "is gone");
    }
  }

  /** As a time to live that has run out: the next request pays for the load. */
  @Test
  void evictedAndLoadedAgainByTheNextRequest() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onChat(
          StudioRun.GGUF,
          1,
          chat -> {
            ANSWER.play(chat);
            studio.evict(StudioRun.GGUF);
          });

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      assertVoid(run, "loaded anew by the next request");
    }
  }

  @Test
  void joinedByAModelThatSomebodyUses() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onChat(
          StudioRun.GGUF,
          2,
          chat -> {
            studio.load(StudioRun.MLX);
            ANSWER.play(chat);
          });
      run.when(() -> !run.events("round_void").isEmpty(), () -> studio.evict(StudioRun.MLX));

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      assertVoid(run, "another model was loaded meanwhile: " + StudioRun.MLX);
    }
  }

  /** The round is void then, and its model goes at exit. */
  @Test
  void joinedAndTheServerDoesNotUnloadAtOnce() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onUnload(StudioRun.GGUF, 1, LmStudioError.INTERNAL);
      studio.onChat(
          StudioRun.GGUF,
          2,
          chat -> {
            studio.load(StudioRun.MLX);
            ANSWER.play(chat);
          });
      run.when(() -> !run.events("round_void").isEmpty(), () -> studio.evict(StudioRun.MLX));

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      JsonNode unloaded = run.events("unloaded").get(0);
      assertEquals(0, unloaded.path("attempt").asInt());
      assertTrue(unloaded.path("at_exit").asBoolean(), unloaded.toString());
    }
  }

  /** The second attempt is not begun beside it, nor is any later round. */
  @Test
  void joinedForGood() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onChat(
          StudioRun.GGUF,
          2,
          chat -> {
            studio.load(StudioRun.MLX);
            ANSWER.play(chat);
          });

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "2", "-p", "format=gguf");

      assertEquals(1, finished.exit(), finished.out());
      assertTrue(finished.out().contains("lms unload " + StudioRun.MLX), finished.out());
      assertEquals(1, run.events("load_requested").size());
      assertEquals(2, run.events("round_void").size());
      assertEquals(List.of(StudioRun.MLX), studio.loaded());
      assertEquals("partial", run.manifest().path("state").asText());
    }
  }

  private static void assertVoid(StudioRun run, String why) throws Exception {
    List<JsonNode> voids = run.events("round_void");
    assertEquals(1, voids.size(), voids.toString());
    assertTrue(voids.get(0).path("why").asText().contains(why), voids.toString());
    assertEquals(1, run.events("round_finished").size());
    assertEquals(1, run.events("round_finished").get(0).path("attempt").asInt());
    JsonNode cell = run.manifest().path("cells").get(0);
    assertEquals(1, cell.path("rounds_void").asInt());
    assertEquals(2 * StudioRun.REQUESTS, cell.path("requests").asInt());
  }
}
