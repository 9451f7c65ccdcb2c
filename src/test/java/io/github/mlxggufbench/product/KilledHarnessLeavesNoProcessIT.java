package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledHarnessLeavesNoProcessIT {
  @TempDir Path folder;

  /** Far above what it takes: what does not end by itself never does. */
  private static final long LIMIT_SECONDS = 120;

  @Test
  void engineAndServerEndWithIt() throws Exception {
    try (RunningRun run = RunningRun.measuring(folder)) {
      kill(run);
    }
  }

  private static void kill(RunningRun run) throws Exception {
    List<ProcessHandle> started = run.descendants();
    assertTrue(
        started.stream().anyMatch(p -> p.info().command().orElse("").contains("python")),
        "the engine is among them");

    long killedNs = System.nanoTime();
    run.harness.destroyForcibly();

    for (ProcessHandle process : started) {
      long left = TimeUnit.SECONDS.toNanos(LIMIT_SECONDS) - (System.nanoTime() - killedNs);
      process.onExit().get(Math.max(left, 1), TimeUnit.NANOSECONDS);
    }
  }
}
