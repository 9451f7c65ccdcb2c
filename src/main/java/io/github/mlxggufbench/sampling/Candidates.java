package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Processes that look like engines, of which one load starts one, with the children it may have.
 *
 * @param all what is known of the machine's processes, for who started whom
 */
record Candidates(List<ProcessDetails> engines, List<ProcessDetails> all) {
  /** Linux tells the start of a process relative to a boot time of whole seconds. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

  /** Those that a load may have started. */
  Candidates since(Instant loadRequestedAt) {
    Instant earliest = loadRequestedAt.minus(START_TOLERANCE);
    return new Candidates(
        engines.stream().filter(engine -> !engine.started().isBefore(earliest)).toList(), all);
  }

  /** Those that no other of them has started: the engines' own children are sampled with them. */
  List<ProcessDetails> roots() {
    Map<Long, Long> parents = new HashMap<>();
    all.forEach(process -> parents.put(process.pid(), process.parentPid()));
    return engines.stream().filter(engine -> !isBelowAnother(engine, parents)).toList();
  }

  boolean isEmpty() {
    return engines.isEmpty();
  }

  /** For a message. */
  static String named(List<ProcessDetails> processes) {
    return String.join(
        ", ", processes.stream().map(p -> p.name() + " (pid " + p.pid() + ")").toList());
  }

  private boolean isBelowAnother(ProcessDetails engine, Map<Long, Long> parents) {
    @Nullable Long above = parents.get(engine.pid());
    // A snapshot of pids in use again might have a circle.
    for (int steps = 0; above != null && steps < parents.size(); steps++) {
      long pid = above;
      if (engines.stream().anyMatch(other -> other.pid() == pid)) {
        return true;
      }
      above = parents.get(pid);
    }
    return false;
  }
}
