package io.github.mlxggufbench.sampling.os;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oshi.software.os.OSProcess;

/** What tells an engine from other processes. */
public record ProcessDetails(long pid, String name, List<String> arguments, Instant started) {

  /** Empty when no process has the pid. */
  public static Optional<ProcessDetails> of(long pid) {
    return Optional.ofNullable(Oshi.process(pid))
        .filter(process -> process.getState() != OSProcess.State.ZOMBIE)
        .map(process ->
            new ProcessDetails(
                pid,
                process.getName(),
                List.copyOf(process.getArguments()),
                Instant.ofEpochMilli(process.getStartTime())));
  }

  /** The process and its descendants, those that could be looked up. */
  public static List<ProcessDetails> tree(long pid) {
    List<Long> pids = new ArrayList<>(List.of(pid));
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(child -> pids.add(child.pid()));
    return pids.stream().map(ProcessDetails::of).flatMap(Optional::stream).toList();
  }
}
