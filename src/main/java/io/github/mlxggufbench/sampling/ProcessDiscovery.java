package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Listeners;
import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the processes that hold a model: those that look as the user says, those the server names,
 * those LM Studio's runtime log names, else the known engine that this load started behind the
 * server's port.
 */
public final class ProcessDiscovery {

  /**
   * Finds the processes of a build that was just loaded.
   *
   * @param server the server's address, with or without a port
   * @param loadRequestedAt when the load of this build was sent: engines that run since before
   *     belong to other models
   */
  public Discovery find(URI server, EngineHints hints, Instant loadRequestedAt) {
    if (server.getHost() == null || !isThisMachine(server.getHost())) {
      return new Discovery.Unknown("server is on another machine");
    }
    if (!hints.patterns().isEmpty()) {
      return matching(hints.patterns(), ProcessDetails.all(), loadRequestedAt);
    }
    if (!hints.namedByServer().isEmpty()) {
      return named(hints.namedByServer(), "the server");
    }
    List<Long> logged = hints.namedByLog().get();
    return logged.isEmpty()
        ? behindPort(port(server), loadRequestedAt)
        : named(logged, "LM Studio's runtime log");
  }

  /** Why no process of this machine can be the server's; empty when one can. */
  public static Optional<String> elsewhere(URI server) {
    return isThisMachine(server.getHost())
        ? Optional.empty()
        : Optional.of("server is on another machine");
  }

  private static Discovery named(List<Long> pids, String by) {
    List<EngineProcess> processes = new ArrayList<>();
    for (long pid : pids) {
      Optional<ProcessDetails> details = ProcessDetails.of(pid);
      if (details.isEmpty()) {
        return new Discovery.Unknown(
            by + " names process " + pid + ", which does not run on this machine");
      }
      processes.add(EngineProcess.of(details.get(), "named by " + by));
    }
    return new Discovery.Found(List.copyOf(processes));
  }

  /**
   * Picks what looks as the user says: what this load has started, else the only one there is, for
   * a server that serves all its models from one process.
   */
  static Discovery matching(
      List<String> patterns, List<ProcessDetails> all, Instant loadRequestedAt) {
    List<ProcessPattern> looks = patterns.stream().map(ProcessPattern::parse).toList();
    Candidates matching =
        new Candidates(
            all.stream()
                .filter(process -> looks.stream().anyMatch(look -> look.matches(process)))
                .toList(),
            all);
    Candidates ofThisLoad = matching.since(loadRequestedAt);
    List<ProcessDetails> engines = (ofThisLoad.isEmpty() ? matching : ofThisLoad).roots();
    if (engines.isEmpty()) {
      return new Discovery.Unknown(
          "no process of this machine looks like server.processes: " + String.join(", ", patterns));
    }
    return engines.size() == 1
        ? found(engines, "by server.processes")
        : new Discovery.Unknown(
            engines.size()
                + " processes look like server.processes, and nothing tells which this load"
                + " started: "
                + Candidates.named(engines));
  }

  private static Discovery behindPort(int port, Instant loadRequestedAt) {
    List<Long> listeners = Listeners.pids(port);
    if (listeners.isEmpty()) {
      return new Discovery.Unknown(
          "no process of this user listens on port " + port + " of this machine");
    }
    List<ProcessDetails> tree =
        listeners.stream().flatMap(pid -> ProcessDetails.tree(pid).stream()).distinct().toList();
    return engines(tree, listeners, port, loadRequestedAt);
  }

  /**
   * Picks the engine of this load from the process tree behind a port. A listener that is an engine
   * itself serves one model, whenever it was started.
   */
  static Discovery engines(
      List<ProcessDetails> tree, List<Long> listeners, int port, Instant loadRequestedAt) {
    Candidates known = new Candidates(tree.stream().filter(EngineNames::isEngine).toList(), tree);
    String howFound = "known engine behind port " + port;
    List<ProcessDetails> listening =
        known.engines().stream().filter(engine -> listeners.contains(engine.pid())).toList();
    if (!listening.isEmpty()) {
      return found(listening, howFound);
    }
    List<ProcessDetails> ofThisLoad = known.since(loadRequestedAt).roots();
    if (ofThisLoad.size() == 1) {
      return found(ofThisLoad, howFound);
    }
    return new Discovery.Unknown(
        known.isEmpty()
            ? "no known engine among the " + tree.size() + " processes behind port " + port
            : ofThisLoad.isEmpty()
                ? "the engines behind port "
                    + port
                    + " ran before this load: "
                    + Candidates.named(known.engines())
                : ofThisLoad.size()
                    + " engines behind port "
                    + port
                    + " were started since this load, and nothing tells which is its: "
                    + Candidates.named(ofThisLoad));
  }

  private static Discovery found(List<ProcessDetails> engines, String howFound) {
    return new Discovery.Found(
        engines.stream().map(engine -> EngineProcess.of(engine, howFound)).toList());
  }

  private static int port(URI server) {
    if (server.getPort() >= 0) {
      return server.getPort();
    }
    return "https".equals(server.getScheme()) ? 443 : 80;
  }

  /** Also by an address of our own that is not the loopback one. */
  private static boolean isThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
