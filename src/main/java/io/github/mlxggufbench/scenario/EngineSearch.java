package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.Discovery;
import io.github.mlxggufbench.sampling.EngineHints;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.lmstudio.RuntimeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for a build's processes, from before its load, when LM Studio's log must be open. */
final class EngineSearch {
  /** What an engine logs of its load is there when the load is answered, if anything is. */
  private static final Duration LOG_PATIENCE = Duration.ofSeconds(1);

  private final RoundContext.Server server;
  private final @Nullable RuntimeLog log;

  private EngineSearch(RoundContext.Server server, @Nullable RuntimeLog log) {
    this.server = server;
    this.log = log;
  }

  /** Listens, unless the processes will be named without it. */
  static EngineSearch begin(RoundContext.Server server) {
    boolean named = server.embedded() || !server.processes().isEmpty();
    return new EngineSearch(server, named ? null : RuntimeLog.start(server.url()));
  }

  /** Finds the processes of what was loaded. */
  Discovery end(LoadedInstance loaded, Instant loadRequestedAt) {
    EngineHints hints =
        new EngineHints(server.processes(), loaded.enginePids(), () -> logged(loaded.id()));
    try {
      return new ProcessDiscovery().find(server.url(), hints, loadRequestedAt);
    } finally {
      if (log != null) {
        log.close();
      }
    }
  }

  private List<Long> logged(String instanceId) {
    Long pid = log == null ? null : log.pid(instanceId, LOG_PATIENCE);
    return pid == null ? List.of() : List.of(pid);
  }
}
