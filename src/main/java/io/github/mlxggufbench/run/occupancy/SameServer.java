package io.github.mlxggufbench.run.occupancy;

import io.github.mlxggufbench.server.Loopback;
import java.net.URI;
import java.net.URISyntaxException;

/** Whether two URLs, as journals keep them, mean one server, without asking a name server. */
final class SameServer {

  private SameServer() {}

  /** Equal, or the same port of this machine: {@code localhost}, {@code 127.0.0.1}, {@code ::1}. */
  static boolean is(String one, String other) {
    return one.equals(other) || isHere(one, other);
  }

  private static boolean isHere(String one, String other) {
    try {
      URI first = new URI(one);
      URI second = new URI(other);
      return Loopback.isHostOf(first)
          && Loopback.isHostOf(second)
          && first.getPort() == second.getPort();
    } catch (URISyntaxException e) {
      return false; // no URL of ours
    }
  }
}
