package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The mappings of a process. */
public final class Smaps {
  private Smaps() {}

  /**
   * Reads them with what is resident of each. The kernel walks the page tables for this, some 35 ns
   * a resident page, and holds up page faults of the process meanwhile: for snapshots within a
   * budget, not for every tick.
   *
   * @throws IOException when the process is gone or belongs to another user
   */
  public static ProcessMappings read(long pid) throws IOException {
    return read(pid, "smaps");
  }

  /**
   * Reads the list alone, at a cost that does not grow with memory.
   *
   * @throws IOException when the process is gone or belongs to another user
   */
  public static ProcessMappings list(long pid) throws IOException {
    return read(pid, "maps");
  }

  private static ProcessMappings read(long pid, String file) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("/proc", Long.toString(pid), file))) {
      return new ProcessMappings(pid, MappingsParser.parse(in));
    }
  }
}
