package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryPart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineCountsOnlyForProcessesFoundAgainTest {
  private static final long PID = ProcessHandle.current().pid();
  private static final MemoryPart SOME = new MemoryPart.Known(100);
  private static final MemoryParts HELD = new MemoryParts(SOME, SOME, SOME, SOME);

  @Test
  void whatTheEngineHeldBeforeIsNotThisLoads() {
    MemoryBaseline before = new MemoryBaseline(List.of(process(PID, "by server.processes")), HELD);

    assertEquals(before, before.among(List.of(process(PID, "named by the server"))));
  }

  @Test
  void processOfAnotherModelIsLeftAlone() {
    MemoryBaseline before = new MemoryBaseline(List.of(process(PID, "by server.processes")), HELD);

    assertEquals(
        MemoryBaseline.NOTHING,
        before.among(List.of(process(PID + 1_000_000_000L, "by server.processes"))));
  }

  /** The pid went round: what ran under it before has ended. */
  @Test
  void processThatHasThePidNowIsAnother() {
    EngineProcess ended = new EngineProcess(PID, "engine", "by server.processes", Instant.EPOCH);

    assertEquals(
        MemoryBaseline.NOTHING,
        new MemoryBaseline(List.of(ended), HELD)
            .among(List.of(process(PID, "by server.processes"))));
  }

  private static EngineProcess process(long pid, String howFound) {
    return new EngineProcess(pid, "engine", howFound);
  }
}
