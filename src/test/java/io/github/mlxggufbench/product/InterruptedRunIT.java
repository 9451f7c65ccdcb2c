package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever is told to stop: every request the engine served is on record, and the model is unloaded.
 */
class InterruptedRunIT {
  @TempDir Path folder;

  /** As a terminal does on Ctrl-C: the signal goes to the whole foreground group. */
  @Test
  void byCtrlC() throws Exception {
    try (RunningRun run = RunningRun.measuring(folder)) {
      List<ProcessHandle> started = run.descendants();
      Stream.concat(Stream.of(run.harness.toHandle()), started.stream().filter(p -> !isEngine(p)))
          .forEach(process -> signal("-INT", process));
      assertEndedWell(run, started);
    }
  }

  @Test
  void byASignalToTheHarnessAlone() throws Exception {
    try (RunningRun run = RunningRun.measuring(folder)) {
      List<ProcessHandle> started = run.descendants();
      signal("-TERM", run.harness.toHandle());
      assertEndedWell(run, started);
    }
  }

  private static void assertEndedWell(RunningRun run, List<ProcessHandle> started)
      throws Exception {
    assertEquals(130, run.harness.waitFor());
    for (ProcessHandle process : started) {
      process.onExit().get();
    }
    assertEquals("interrupted", run.manifest().path("state").asText());
    List<JsonNode> events = run.events("run_finished");
    assertEquals(1, events.size());
    assertEquals("interrupted", events.get(0).path("state").asText());
    assertTrue(run.requests() > 0);
    // The last one may have been stopped on its way, before the engine began with it.
    long served = EngineLogs.generations(run.directory.resolve("engines"));
    assertTrue(
        run.requests() == served || run.requests() == served + 1,
        run.requests() + " on record, " + served + " served");
  }

  private static boolean isEngine(ProcessHandle process) {
    return process.info().command().orElse("").contains("python");
  }

  private static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
