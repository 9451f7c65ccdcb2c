package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that makes a run: whoever reads its directory can tell by it whether the run goes on.
 *
 * @param startedAt tells it from a later process that has the same number; null = the system does
 *     not say
 */
public record RunProcess(long pid, @Nullable Instant startedAt) {
  /** Linux tells a start relative to a boot time of whole seconds. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** This one. */
  public static RunProcess current() {
    ProcessHandle self = ProcessHandle.current();
    return new RunProcess(self.pid(), self.info().startInstant().orElse(null));
  }

  /** As the journal's {@code run_started} names it; empty when it does not. */
  public static Optional<RunProcess> of(JsonNode runStarted) {
    if (!runStarted.path("pid").isIntegralNumber()) {
      return Optional.empty();
    }
    long pid = runStarted.path("pid").longValue();
    try {
      String started = runStarted.path("process_started_at").asText(null);
      return Optional.of(new RunProcess(pid, started == null ? null : Instant.parse(started)));
    } catch (DateTimeParseException e) {
      return Optional.of(new RunProcess(pid, null));
    }
  }

  /** Whether it runs on this machine now. */
  public boolean lives() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isThis).isPresent();
  }

  private boolean isThis(ProcessHandle candidate) {
    Instant candidates = candidate.info().startInstant().orElse(null);
    return startedAt == null
        || candidates == null
        || Duration.between(startedAt, candidates).abs().compareTo(TOLERANCE) <= 0;
  }

  /** Its fields in {@code run_started}. */
  public Map<String, Object> fields() {
    return startedAt == null
        ? Map.of("pid", pid)
        : Map.of("pid", pid, "process_started_at", startedAt);
  }
}
