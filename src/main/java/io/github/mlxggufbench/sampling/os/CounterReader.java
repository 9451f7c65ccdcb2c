package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import oshi.software.os.OSProcess;

/** Reads the memory counters of a process that was just brought up to date. */
interface CounterReader {
  /**
   * Reads them now.
   *
   * @throws IOException when the process is gone
   */
  ProcessCounters read(OSProcess process) throws IOException;

  static CounterReader of(Platform platform) {
    return switch (platform) {
      case WINDOWS -> process -> oshi(process, process.getPrivateResidentMemory());
      // OSHI answers with the resident set, mapped weights included, when the kernel does not say.
      case MACOS -> process -> oshi(process, footprintBytes(process));
      // Linux has its own way (LinuxProcess); elsewhere OSHI answers the question for private
      // memory with the resident set.
      case LINUX, OTHER -> process -> oshi(process, -1);
    };
  }

  private static long footprintBytes(OSProcess process) {
    ResourceUsage usage = ResourceUsage.of(process.getProcessID());
    return usage == null ? -1 : usage.footprintBytes();
  }

  private static ProcessCounters oshi(OSProcess process, long privateBytes) {
    return new ProcessCounters(
        Known.orNull(process.getResidentMemory()),
        Known.orNull(process.getVirtualSize()),
        Known.orNull(privateBytes),
        null,
        null);
  }
}
