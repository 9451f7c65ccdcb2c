package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Processes that a user names for a benchmark which knows nothing of phases: by pid, or by their
 * looks, whenever they come. Those that go stay in the list and count as none.
 */
final class NamedProcesses implements Watched {
  private static final long LOOK_NS = TimeUnit.SECONDS.toNanos(2);

  private final List<ProcessPattern> looks;

  /** A process that has just been started may have its parent's looks still: two looks each. */
  private Set<Long> seen = Set.of();

  private Set<Long> seenAtLast = Set.of();
  private List<EngineProcess> processes = new ArrayList<>();
  private long lookDueNs = System.nanoTime();

  NamedProcesses(List<Long> pids, List<ProcessPattern> looks) {
    this.looks = looks;
    for (long pid : pids) {
      processes.add(
          ProcessDetails.of(pid)
              .map(details -> EngineProcess.of(details, "named on the command line"))
              .orElse(new EngineProcess(pid, "pid " + pid, "named on the command line")));
    }
    betweenTicks();
  }

  @Override
  public List<EngineProcess> processes() {
    return processes;
  }

  @Override
  public @Nullable Phase phase() {
    return null;
  }

  /** Takes up processes that came since the last look; costs some 10 ms every two seconds. */
  @Override
  public void betweenTicks() {
    if (looks.isEmpty() || System.nanoTime() - lookDueNs < 0) {
      return;
    }
    Set<Long> now = new HashSet<>();
    List<EngineProcess> known = new ArrayList<>(processes);
    ProcessHandle.allProcesses().map(ProcessHandle::pid).forEach(now::add);
    now.stream()
        .filter(pid -> !seen.contains(pid))
        .flatMap(pid -> ProcessDetails.of(pid).stream())
        .filter(process -> looks.stream().anyMatch(look -> look.matches(process)))
        .map(process -> EngineProcess.of(process, "named on the command line"))
        .filter(process -> !known.contains(process))
        .forEach(known::add);
    seen = seenAtLast;
    seenAtLast = now;
    processes = known;
    lookDueNs = System.nanoTime() + LOOK_NS;
  }
}
