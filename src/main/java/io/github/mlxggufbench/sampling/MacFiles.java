package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import io.github.mlxggufbench.sampling.os.VmRegion;
import io.github.mlxggufbench.sampling.os.Vmmap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By {@code vmmap}, until it is refused or late once for a process that runs on: then it would be
 * so at each snapshot of the round.
 */
final class MacFiles implements ProcessFiles {
  private final Regions regions;
  private @Nullable String refusal;

  MacFiles() {
    this(Vmmap::read);
  }

  MacFiles(Regions regions) {
    this.regions = regions;
  }

  @Override
  public void read(Collection<Long> pids, ModelMemory model, MemoryFields fields) {
    String why = refusal != null ? refusal : obstacle(pids, model, fields);
    if (why != null) {
      ProcessFiles.unknown(fields, why);
    }
  }

  /** Reads; null when that could be done, else why not. */
  private @Nullable String obstacle(Collection<Long> pids, ModelMemory model, MemoryFields fields) {
    List<List<VmRegion>> processes = new ArrayList<>();
    for (long pid : pids) {
      try {
        processes.add(regions.of(pid));
      } catch (IOException e) {
        if (ProcessDetails.of(pid).isEmpty()) {
          return "a process ended while it was read: " + pid;
        }
        refusal = String.valueOf(e.getMessage());
        return refusal;
      }
    }
    known(processes, model, fields);
    return null;
  }

  private static void known(
      List<List<VmRegion>> processes, ModelMemory model, MemoryFields fields) {
    fields.unknown(MemoryFields.PSS, "macOS has no such figure");
    RegionResidency residency = RegionResidency.of(processes, model.files());
    String why = String.valueOf(model.whyNoSplit());
    String source =
        "vmmap RSDNT - DIRTY of mapped files"
            + (processes.size() == 1 ? "" : ", of each file what the largest process has");
    fields.knownOr(MemoryFields.MODEL_FILE, residency.modelBytes(), source, why);
    fields.knownOr(MemoryFields.OTHER_FILE, residency.otherBytes(), source, why);
    fields.absent(
        MemoryFields.SWAP,
        "phys_footprint, in private_bytes, holds swapped pages already; vmmap: %d bytes of them"
            .formatted(residency.swappedBytes()));
  }

  /** The regions of one process. */
  interface Regions {
    List<VmRegion> of(long pid) throws IOException;
  }
}
