package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.testing.FakeChat;
import io.github.mlxggufbench.testing.FakeLmStudio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code status RUN_DIR}, while the run goes on and after it. */
class StatusIT {
  @TempDir Path folder;

  @Test
  void tellsWhereARunStands() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch told = new CountDownLatch(1);
      // The second round's first answer lasts until it has been told.
      studio.onChat(
          StudioRun.GGUF,
          StudioRun.REQUESTS + 1,
          chat -> {
            begun.countDown();
            answerUntil(told, chat);
          });
      StudioRun run = StudioRun.of(studio.url(), folder);
      run.start("SimpleGeneration", "-f", "3", "-p", "format=gguf");
      run.await(() -> begun.getCount() == 0);

      String running = status(run.directory());
      told.countDown();
      long pid = run.harness().pid();
      assertTrue(running.contains(": running (process " + pid + ")"), running);
      assertTrue(running.contains(" of 3 delivered"), running);
      assertTrue(running.contains("now: SimpleGeneration.generate otter gguf round "), running);
      assertTrue(running.contains("time left: about "), running);

      assertEquals(0, run.harness().waitFor());
      String complete = status(run.directory());
      assertTrue(complete.contains(": complete"), complete);
      assertTrue(complete.contains("rounds: 3 of 3 delivered"), complete);
      assertTrue(complete.contains("requests: 9 ok"), complete);
      assertTrue(complete.contains("last event: run_finished"), complete);
    }
  }

  @Test
  void saysThatARunWasKilled() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      run.start("SimpleGeneration", "-f", "1", "-p", "format=gguf", "-i", "100000");
      run.await(() -> !run.events("request").isEmpty());
      run.harness().destroyForcibly().waitFor();

      String killed = status(run.directory());

      assertTrue(killed.contains(": killed: process " + run.harness().pid() + " is gone"), killed);
    }
  }

  @Test
  void knowsADirectoryThatIsNoRuns() throws Exception {
    Jar.Finished finished = new Jar().run("status", folder.toString());

    assertEquals(2, finished.exit());
    assertTrue(finished.out().contains("is no run directory"), finished.out());
    assertEquals(2, new Jar().run("status").exit());
  }

  private static void answerUntil(CountDownLatch told, FakeChat chat)
      throws IOException, InterruptedException {
    chat.begin();
    int tokens = 0;
    do {
      chat.token("w ");
      tokens++;
    } while (!told.await(50, TimeUnit.MILLISECONDS));
    chat.finish("length");
    chat.usage(chat.promptTokens(), tokens);
    chat.end();
  }

  private static String status(Path directory) throws Exception {
    Jar.Finished finished = new Jar().run("status", directory.toString());
    assertEquals(0, finished.exit(), finished.out());
    return finished.out();
  }
}
