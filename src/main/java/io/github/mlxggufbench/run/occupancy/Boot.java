package io.github.mlxggufbench.run.occupancy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;

/** When a server's machine was started: no model in memory is older. */
final class Boot {

  private Boot() {}

  /**
   * When the machine of a server was started.
   *
   * @param address as digits
   * @return null = another machine, whose start we do not know
   */
  static @Nullable Instant ofServerAt(@Nullable String address) {
    return address == null || !isHere(address)
        ? null
        : Instant.ofEpochSecond(new SystemInfo().getOperatingSystem().getSystemBootTime());
  }

  private static boolean isHere(String address) {
    try {
      InetAddress server = InetAddress.getByName(address);
      return server.isLoopbackAddress() || NetworkInterface.getByInetAddress(server) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
