package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessMappings;
import io.github.mlxggufbench.sampling.os.ResidentMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resident pages of the files that a set of processes maps, each page once.
 *
 * @param modelBytes null = it is not known which files are the model's
 * @param pssBytes Σ proportional set size, where shared pages count by shares
 * @param united false where pages that are mapped twice could not be told: of processes that share
 *     a file the one that holds most of it counts then, so pages that only another one holds are
 *     missed rather than any counted twice
 */
record FileResidency(
    @Nullable Long modelBytes, @Nullable Long otherBytes, long pssBytes, boolean united) {

  static FileResidency of(
      List<ProcessMappings> processes, @Nullable ModelFiles model, PresentPages present) {
    long pss =
        processes.stream()
            .flatMap(process -> process.mappings().stream())
            .mapToLong(ResidentMapping::pssBytes)
            .sum();
    if (model == null) {
      return new FileResidency(null, null, pss, true);
    }
    long modelBytes = 0;
    long otherBytes = 0;
    boolean united = true;
    for (MappedFile file : MappedFile.of(processes)) {
      boolean ofModel = model.mapped(file.any());
      Long union = file.overlaps() ? present.bytes(file) : Long.valueOf(file.residentBytes());
      long bytes = union == null ? file.largestResidentBytes() : union;
      united &= union != null;
      modelBytes += ofModel ? bytes : 0;
      otherBytes += ofModel ? 0 : bytes;
    }
    return new FileResidency(modelBytes, otherBytes, pss, united);
  }
}
