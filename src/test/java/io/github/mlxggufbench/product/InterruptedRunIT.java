package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedRunIT {
  @TempDir Path folder;

  @Test
  void unloadsItsModelKeepsWhatWasMeasuredAndSaysSo() throws Exception {
    RunningRun run = RunningRun.measuring(folder);
    List<ProcessHandle> started = run.descendants();

    // As a terminal does on Ctrl-C: the signal goes to the whole foreground group.
    signal(run.harness.toHandle());
    started.forEach(InterruptedRunIT::signal);

    assertEquals(130, run.harness.waitFor());
    for (ProcessHandle process : started) {
      process.onExit().get();
    }
    assertEquals("interrupted", run.manifest().path("state").asText());
    assertFalse(Files.readAllLines(run.directory.resolve("requests.jsonl")).isEmpty());
    assertEquals(1, run.events("run_finished").size());
  }

  private static void signal(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
