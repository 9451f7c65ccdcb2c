package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a process can have started: Linux tells the pid that it gave out last, to a thread or to
 * a process (proc_loadavg(5), the last field).
 */
public final class LatestPid implements AutoCloseable {
  private final @Nullable ProcFile loadavg = open();
  private String latest = "";

  private static @Nullable ProcFile open() {
    try {
      return Platform.current() == Platform.LINUX ? new ProcFile("/proc/loadavg") : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** False only where it is known that none was given out since this was asked last. */
  public boolean changed() {
    if (loadavg == null) {
      return true;
    }
    String before = latest;
    try {
      loadavg.read();
      String line = loadavg.toString();
      latest = line.substring(line.lastIndexOf(' ') + 1);
    } catch (IOException e) {
      return true;
    }
    return !latest.equals(before);
  }

  @Override
  public void close() {
    if (loadavg != null) {
      loadavg.close();
    }
  }
}
