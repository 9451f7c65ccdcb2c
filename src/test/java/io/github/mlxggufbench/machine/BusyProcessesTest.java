package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.machine.BusyProcesses.Busy;
import io.github.mlxggufbench.machine.BusyProcesses.Used;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BusyProcessesTest {

  @Test
  void shareOfACoreIsCpuTimeOverTimeBusiestFirst() {
    List<Used> before = List.of(new Used(1, "a", 5, 100), new Used(2, "b", 5, 0));
    List<Used> after = List.of(new Used(1, "a", 5, 600), new Used(2, "b", 5, 3000));
    assertEquals(
        List.of(new Busy(2, "b", 1.5), new Busy(1, "a", 0.25)),
        BusyProcesses.between(before, after, 2000, Set.of()));
  }

  @Test
  void oursNewOnesAndReusedPidsAreLeftOut() {
    List<Used> before = List.of(new Used(1, "ours", 5, 0), new Used(2, "gone", 5, 0));
    List<Used> after =
        List.of(
            new Used(1, "ours", 5, 900), new Used(2, "reused", 9, 900), new Used(3, "new", 9, 9));
    assertEquals(List.of(), BusyProcesses.between(before, after, 1000, Set.of(1L)));
  }

  /** A real process at work that is no child of this one: the shell between them has ended. */
  @Test
  void processAtWorkIsSeen() throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "(while :; do :; done) >/dev/null 2>&1 & echo $!").start();
    long pid = Long.parseLong(shell.inputReader().readLine());
    try {
      assertTrue(shell.waitFor(10, TimeUnit.SECONDS));
      List<Busy> busy = BusyProcesses.over(0, Duration.ofMillis(500));
      assertTrue(
          busy.stream().anyMatch(process -> process.pid() == pid && process.cores() > 0),
          () -> pid + " in " + busy);
    } finally {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
