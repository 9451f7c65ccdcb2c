package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Listeners;
import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the processes that hold a model: those the server names, else known engines among the
 * process that listens on the server's port and its descendants.
 */
public final class ProcessDiscovery {
  /** Linux tells the start of a process relative to a boot time of whole seconds. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

  /**
   * Finds the processes of a build that was just loaded.
   *
   * @param server the server's address, with or without a port
   * @param namedByServer may be empty
   * @param loadRequestedAt when the load of this build was sent: engines that run since before
   *     belong to other models
   */
  public Discovery find(URI server, List<Long> namedByServer, Instant loadRequestedAt) {
    if (server.getHost() == null || !isThisMachine(server.getHost())) {
      return new Discovery.Unknown("server is on another machine");
    }
    return namedByServer.isEmpty()
        ? behindPort(port(server), loadRequestedAt)
        : named(namedByServer);
  }

  /** Why no process of this machine can be the server's; empty when one can. */
  public static Optional<String> elsewhere(URI server) {
    return isThisMachine(server.getHost())
        ? Optional.empty()
        : Optional.of("server is on another machine");
  }

  private static Discovery named(List<Long> pids) {
    List<EngineProcess> processes = new ArrayList<>();
    for (long pid : pids) {
      Optional<ProcessDetails> details = ProcessDetails.of(pid);
      if (details.isEmpty()) {
        return new Discovery.Unknown(
            "the server names process " + pid + ", which does not run on this machine");
      }
      processes.add(new EngineProcess(pid, details.get().name(), "named by the server"));
    }
    return new Discovery.Found(List.copyOf(processes));
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
   * Picks the engines of this load from the process tree behind a port. A listener that is an
   * engine itself serves one model, whenever it was started.
   */
  static Discovery engines(
      List<ProcessDetails> tree, List<Long> listeners, int port, Instant loadRequestedAt) {
    Instant earliest = loadRequestedAt.minus(START_TOLERANCE);
    List<ProcessDetails> known = tree.stream().filter(EngineNames::isEngine).toList();
    List<EngineProcess> ofThisLoad =
        known.stream()
            .filter(p -> listeners.contains(p.pid()) || !p.started().isBefore(earliest))
            .map(p -> new EngineProcess(p.pid(), p.name(), "known engine behind port " + port))
            .toList();
    if (!ofThisLoad.isEmpty()) {
      return new Discovery.Found(ofThisLoad);
    }
    return new Discovery.Unknown(
        known.isEmpty()
            ? "no known engine among the " + tree.size() + " processes behind port " + port
            : "the engines behind port " + port + " ran before this load: " + pids(known));
  }

  private static String pids(List<ProcessDetails> processes) {
    return String.join(
        ", ", processes.stream().map(p -> p.name() + " (pid " + p.pid() + ")").toList());
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
