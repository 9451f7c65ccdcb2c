package io.github.mlxggufbench.sampling.os;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import oshi.software.os.OSProcess;

/**
 * What tells an engine from other processes.
 *
 * @param arguments the whole command line; empty where it may not be read
 */
public record ProcessDetails(
    long pid, long parentPid, String name, List<String> arguments, Instant started) {

  /** Empty when no process has the pid. */
  public static Optional<ProcessDetails> of(long pid) {
    return Stream.ofNullable(Oshi.process(pid)).flatMap(ProcessDetails::alive).findFirst();
  }

  /** Whether it was started then, as exactly as the system tells it. */
  public boolean startedAt(Instant moment) {
    return HeldProcess.isSameStart(moment, started.toEpochMilli());
  }

  /** The process and its descendants, those that could be looked up. */
  public static List<ProcessDetails> tree(long pid) {
    List<Long> pids = new ArrayList<>(List.of(pid));
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(child -> pids.add(child.pid()));
    return pids.stream().map(ProcessDetails::of).flatMap(Optional::stream).toList();
  }

  /** Every process of the machine; costs some 50 ms. */
  public static List<ProcessDetails> all() {
    return Oshi.os().getProcesses().stream().flatMap(ProcessDetails::alive).toList();
  }

  private static Stream<ProcessDetails> alive(OSProcess process) {
    if (process.getState() == OSProcess.State.ZOMBIE) {
      return Stream.empty();
    }
    return Stream.of(
        new ProcessDetails(
            process.getProcessID(),
            process.getParentProcessID(),
            process.getName(),
            process.getArguments().stream().filter(Objects::nonNull).toList(),
            Instant.ofEpochMilli(process.getStartTime())));
  }
}
