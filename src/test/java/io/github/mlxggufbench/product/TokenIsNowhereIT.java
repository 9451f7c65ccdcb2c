package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.LmStudioError;
import io.github.mlxggufbench.testing.ScriptedExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API token goes into one header of each request, and nowhere else: not into a command line
 * while the run is under way, not into what it writes or says, not even where the server repeats
 * it.
 */
class TokenIsNowhereIT {
  private static final String TOKEN = "sk-lm-aBcD1234:0123456789abcdefghij";
  private static final String SECRET = "0123456789abcdefghij";

  @TempDir Path folder;

  @Test
  void ofTheEnvironment() throws Exception {
    assertNowhere(", token: \"${LM_API_TOKEN:-}\"", new Jar().with("LM_API_TOKEN", TOKEN));
  }

  @Test
  void writtenIntoTheConfiguration() throws Exception {
    assertNowhere(", token: \"" + TOKEN + "\"", new Jar());
  }

  @Test
  void thatTheServerRefuses() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio().requiring("another")) {
      StudioRun run = StudioRun.of(studio.url(), folder, ", token: \"${LM_API_TOKEN:-}\"");

      Jar.Finished finished = run.run(new Jar().with("LM_API_TOKEN", TOKEN));

      assertEquals(3, finished.exit(), finished.out());
      assertTrue(finished.out().contains("LM_API_TOKEN"), finished.out());
      assertFalse(finished.out().contains(SECRET), finished.out());
      assertNotInFiles(run.directory());
    }
  }

  private void assertNowhere(String setting, Jar jar) throws Exception {
    try (FakeLmStudio studio = StudioRun.studio().requiring(TOKEN)) {
      studio.onChat(StudioRun.GGUF, 2, chat -> repeatToken(chat.exchange()));
      studio.onUnload(StudioRun.MLX, 1, TokenIsNowhereIT::repeatToken);
      StudioRun run = StudioRun.of(studio.url(), folder, setting);
      run.start(jar, "SimpleGeneration", "-f", "1");
      CommandLines seen = CommandLines.until(run.harness());
      String out =
          new String(run.harness().getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertEquals(1, run.harness().waitFor(), out);
      assertFalse(out.contains(SECRET), out);
      assertFalse(seen.anyContains(SECRET), "in a command line");
      assertTrue(seen.anyContains("ForkedMain"), "the measuring JVM was not looked at");
      assertEquals(List.of("ok", "http_error", "ok"), run.outcomes().subList(0, 3));
      assertTrue(run.requests().get(1).toString().contains("***"), "it was repeated, and hidden");
      assertNotInFiles(run.directory());
    }
  }

  private static void repeatToken(ScriptedExchange exchange) throws IOException {
    String sent = exchange.request().headers().get("authorization");
    new LmStudioError(500, "{\"error\":{\"message\":\"odd header " + sent + "\"}}")
        .answer(exchange);
  }

  private static void assertNotInFiles(Path directory) throws IOException {
    byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(new String(secret, StandardCharsets.ISO_8859_1)), "" + file);
      }
    }
  }
}
