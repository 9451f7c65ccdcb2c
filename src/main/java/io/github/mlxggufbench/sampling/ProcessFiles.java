package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Platform;
import java.util.Collection;

/** What processes hold of mapped files: of the model's own, of others, and their shares of both. */
interface ProcessFiles {

  /** Reads it now; what cannot be read is unknown, with the reason. */
  void read(Collection<Long> pids, ModelMemory model, MemoryFields fields);

  static ProcessFiles of(Platform platform, PageBudget budget) {
    return switch (platform) {
      case LINUX -> new LinuxFiles(budget);
      case MACOS -> new MacFiles();
      case WINDOWS ->
          unknown("Windows does not tell which file a page of a process's working set belongs to");
      case OTHER -> unknown("not told by this operating system");
    };
  }

  /** The same reason for all fields. */
  static void unknown(MemoryFields fields, String why) {
    fields.unknown(MemoryFields.MODEL_FILE, why);
    fields.unknown(MemoryFields.OTHER_FILE, why);
    fields.unknown(MemoryFields.PSS, why);
  }

  private static ProcessFiles unknown(String why) {
    return (pids, model, fields) -> unknown(fields, why);
  }
}
