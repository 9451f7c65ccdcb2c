package io.github.mlxggufbench.sampling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process that belongs to the build under test.
 *
 * @param name the executable's name
 * @param howFound in words for the reader of memory.jsonl, such as {@code named by the embedded
 *     server}
 * @param started tells it from a later process with the same pid; null = not known
 */
public record EngineProcess(
    long pid, String name, String howFound, @JsonIgnore @Nullable Instant started) {

  /** One whose start nobody knows. */
  public EngineProcess(long pid, String name, String howFound) {
    this(pid, name, howFound, null);
  }

  static EngineProcess of(ProcessDetails process, String howFound) {
    return new EngineProcess(process.pid(), process.name(), howFound, process.started());
  }

  /** Whether it runs still; another process that has taken its pid is not it. */
  public boolean lives() {
    return ProcessDetails.of(pid)
        .filter(now -> started == null || now.startedAt(started))
        .isPresent();
  }

  /** Pids, each with its start. */
  public static Map<Long, @Nullable Instant> starts(List<EngineProcess> processes) {
    Map<Long, @Nullable Instant> starts = new LinkedHashMap<>();
    processes.forEach(process -> starts.put(process.pid(), process.started()));
    return starts;
  }
}
