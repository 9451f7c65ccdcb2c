package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessesTheUserDescribesTest {
  private static final Instant LOAD = Instant.parse("2026-11-22T21:50:00Z");
  private static final Instant BEFORE = LOAD.minusSeconds(600);
  private static final Instant AFTER = LOAD.plusSeconds(1);

  @Test
  void nameAndEveryWordCount() {
    ProcessPattern worker = ProcessPattern.parse("  node   llmworker --gpu ");

    assertTrue(worker.matches(process(1, 0, BEFORE, "node.exe", "x", "/a/llmworker.js", "--gpu")));
    assertFalse(worker.matches(process(1, 0, BEFORE, "node", "x", "/a/llmworker.js")));
    assertFalse(worker.matches(process(1, 0, BEFORE, "nodejs", "x", "/a/llmworker.js", "--gpu")));
  }

  /** Linux keeps 15 bytes of a name (proc_pid_comm(5)). */
  @Test
  void nameThatTheSystemCutIsTakenFromTheCommandLine() {
    ProcessPattern pattern = ProcessPattern.parse("inference-server-2");

    assertTrue(
        pattern.matches(process(1, 0, BEFORE, "inference-serve", "/opt/inference-server-2")));
  }

  @Test
  void whatTheLoadStartedIsTakenBeforeWhatRanAlready() {
    ProcessDetails old = process(1, 0, BEFORE, "engine");
    ProcessDetails ours = process(2, 0, AFTER, "engine");

    assertEquals(
        new Discovery.Found(List.of(new EngineProcess(2, "engine", "by server.processes", AFTER))),
        ProcessDiscovery.matching(List.of("engine"), List.of(old, ours), LOAD));
  }

  @Test
  void theOnlyOneCountsWheneverItWasStartedAndItsChildIsPartOfIt() {
    ProcessDetails server = process(1, 0, BEFORE, "engine");
    ProcessDetails child = process(2, 1, BEFORE, "engine");

    assertEquals(
        new Discovery.Found(List.of(new EngineProcess(1, "engine", "by server.processes", BEFORE))),
        ProcessDiscovery.matching(List.of("other", "engine"), List.of(server, child), LOAD));
  }

  @Test
  void severalAreNotGuessedAt() {
    assertEquals(
        new Discovery.Unknown(
            "2 processes look like server.processes, and nothing tells which this load started:"
                + " engine (pid 1), engine (pid 2)"),
        ProcessDiscovery.matching(
            List.of("engine"),
            List.of(process(1, 0, BEFORE, "engine"), process(2, 0, BEFORE, "engine")),
            LOAD));
  }

  @Test
  void noneIsUnknown() {
    assertEquals(
        new Discovery.Unknown(
            "no process of this machine looks like server.processes: engine, node llmworker"),
        ProcessDiscovery.matching(
            List.of("engine", "node llmworker"), List.of(process(1, 0, AFTER, "node")), LOAD));
  }

  private static ProcessDetails process(
      long pid, long parent, Instant started, String name, String... arguments) {
    return new ProcessDetails(pid, parent, name, List.of(arguments), started);
  }
}
