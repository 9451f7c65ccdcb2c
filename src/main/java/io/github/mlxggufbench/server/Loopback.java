package io.github.mlxggufbench.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Addresses of this machine that no network leads to, known without asking a name server. */
public final class Loopback {
  private Loopback() {}

  /** Whether the URL's host is one of them. */
  public static boolean isHostOf(URI url) {
    String host = url.getHost();
    if (host == null) {
      return false;
    }
    String plain = host.replaceAll("[\\[\\]]", "");
    boolean literal = plain.indexOf(':') >= 0 || plain.matches("[0-9.]+");
    try {
      return plain.equalsIgnoreCase("localhost")
          || (literal && InetAddress.getByName(plain).isLoopbackAddress());
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
