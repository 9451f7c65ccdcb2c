package io.github.mlxggufbench.sampling.os;

import java.util.List;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;

/** Which processes of this machine accept connections on a TCP port. */
public final class Listeners {
  private Listeners() {}

  /** Their pids; empty when nobody listens, or only processes that we may not look into. */
  public static List<Long> pids(int port) {
    return Oshi.os().getInternetProtocolStats().getConnections().stream()
        .filter(c -> c.getState() == TcpState.LISTEN && c.getLocalPort() == port)
        .map(IPConnection::getowningProcessId)
        .filter(pid -> pid > 0)
        .map(Integer::longValue)
        .distinct()
        .toList();
  }
}
