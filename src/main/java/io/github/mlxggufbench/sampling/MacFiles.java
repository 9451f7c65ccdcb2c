package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.VmRegion;
import io.github.mlxggufbench.sampling.os.Vmmap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By {@code vmmap}, until it is refused or late once: then it would be so at each snapshot of the
 * round.
 */
final class MacFiles implements ProcessFiles {
  private @Nullable String refusal;

  @Override
  public void read(Collection<Long> pids, ModelMemory model, MemoryFields fields) {
    if (refusal == null) {
      try {
        List<List<VmRegion>> processes = new ArrayList<>();
        for (long pid : pids) {
          processes.add(Vmmap.read(pid));
        }
        known(processes, model, fields);
        return;
      } catch (IOException e) {
        refusal = String.valueOf(e.getMessage());
      }
    }
    ProcessFiles.unknown(fields, refusal);
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
}
