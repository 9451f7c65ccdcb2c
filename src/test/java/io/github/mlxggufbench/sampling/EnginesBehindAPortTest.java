package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Process trees as LM Studio's users report them; sources in the pages on its process model. */
class EnginesBehindAPortTest {
  private static final Instant LOAD = Instant.parse("2026-11-22T21:50:00Z");
  private static final Instant BEFORE = LOAD.minusSeconds(600);
  private static final Instant AFTER = LOAD.plusSeconds(1);

  private static final ProcessDetails LM_STUDIO = process(1, "LM Studio", BEFORE);
  private static final ProcessDetails HELPER = process(2, "LM Studio Helper", BEFORE);
  private static final ProcessDetails INDEXER =
      process(3, "node", AFTER, "/home/u/.lmstudio/.internal/utils/node", "/app/lib/indexer.js");

  @Test
  void lmStudioWorkerOfThisLoadIsFoundAndThatOfAnotherModelIsNot() {
    ProcessDetails other = worker(4, BEFORE);
    ProcessDetails ours = worker(5, AFTER);

    assertEquals(
        new Discovery.Found(List.of(found(5, "node", AFTER))),
        engines(LM_STUDIO, HELPER, INDEXER, other, ours));
  }

  @Test
  void llamaServerOfTheEngineProtocolIsFoundOnWindowsToo() {
    assertEquals(
        new Discovery.Found(List.of(found(6, "llama-server.exe", AFTER))),
        engines(LM_STUDIO, process(6, "llama-server.exe", AFTER)));
  }

  @Test
  void pythonCountsWithAnMlxModuleOnly() {
    ProcessDetails notebook = process(7, "python3.11", AFTER, "python3.11", "-m", "notebook");
    ProcessDetails engine = process(8, "python3.11", AFTER, "python", "-m", "mlx_engine.server");

    assertEquals(
        new Discovery.Found(List.of(found(8, "python3.11", AFTER))),
        engines(LM_STUDIO, notebook, engine));
  }

  @Test
  void engineThatListensItselfCountsWheneverItWasStarted() {
    ProcessDetails server = process(1, "llama-server", BEFORE);

    assertEquals(new Discovery.Found(List.of(found(1, "llama-server", BEFORE))), engines(server));
  }

  @Test
  void startTimesOfWholeSecondsDoNotHideAWorker() {
    assertEquals(
        new Discovery.Found(List.of(found(5, "node", LOAD.minusMillis(1_900)))),
        engines(LM_STUDIO, worker(5, LOAD.minusMillis(1_900))));
  }

  @Test
  void enginesOfOtherLoadsAreNamed() {
    assertEquals(
        new Discovery.Unknown("the engines behind port 1234 ran before this load: node (pid 4)"),
        engines(LM_STUDIO, worker(4, BEFORE)));
  }

  @Test
  void twoStartedSinceTheLoadAreNotGuessedAt() {
    assertEquals(
        new Discovery.Unknown(
            "2 engines behind port 1234 were started since this load, and nothing tells which is"
                + " its: node (pid 5), node (pid 6)"),
        engines(LM_STUDIO, worker(5, AFTER), worker(6, AFTER)));
  }

  @Test
  void engineThatTheWorkerStartedIsOfTheSameLoad() {
    ProcessDetails shell = new ProcessDetails(6, 5, "sh", List.of(), AFTER);
    ProcessDetails engine = new ProcessDetails(7, 6, "llama-server", List.of(), AFTER);

    assertEquals(
        new Discovery.Found(List.of(found(5, "node", AFTER))),
        engines(LM_STUDIO, worker(5, AFTER), shell, engine));
  }

  private static EngineProcess found(long pid, String name, Instant started) {
    return new EngineProcess(pid, name, "known engine behind port 1234", started);
  }

  private static Discovery engines(ProcessDetails... tree) {
    return ProcessDiscovery.engines(List.of(tree), List.of(1L), 1234, LOAD);
  }

  private static ProcessDetails worker(long pid, Instant started) {
    return process(
        pid, "node", started, "/home/u/.lmstudio/.internal/utils/node", "/app/lib/llmworker.js");
  }

  private static ProcessDetails process(
      long pid, String name, Instant started, String... arguments) {
    return new ProcessDetails(pid, 1, name, List.of(arguments), started);
  }
}
