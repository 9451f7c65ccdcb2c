package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resident pages of the files that a set of processes maps, each file once: of processes that share
 * a file the one that holds most of it counts, so pages that only another one holds are missed
 * rather than any counted twice.
 *
 * @param modelBytes null = it is not known which files are the model's
 * @param pssBytes Σ proportional set size, where shared pages count by shares
 */
record FileResidency(@Nullable Long modelBytes, @Nullable Long otherBytes, long pssBytes) {

  static FileResidency of(List<List<Mapping>> processes, @Nullable ModelFiles model) {
    Map<String, Long> largest = new HashMap<>();
    Map<String, Boolean> ofModel = new HashMap<>();
    long pss = 0;
    for (List<Mapping> mappings : processes) {
      Map<String, Long> resident = new HashMap<>();
      for (Mapping mapping : mappings) {
        pss += mapping.pssBytes();
        if (mapping.ofFile()) {
          String file = mapping.device() + " " + mapping.inode();
          resident.merge(file, mapping.fileResidentBytes(), Long::sum);
          ofModel.computeIfAbsent(file, f -> model != null && model.mapped(mapping));
        }
      }
      resident.forEach((file, bytes) -> largest.merge(file, bytes, Math::max));
    }
    if (model == null) {
      return new FileResidency(null, null, pss);
    }
    long modelBytes = 0;
    long otherBytes = 0;
    for (Map.Entry<String, Long> file : largest.entrySet()) {
      if (ofModel.getOrDefault(file.getKey(), false)) {
        modelBytes += file.getValue();
      } else {
        otherBytes += file.getValue();
      }
    }
    return new FileResidency(modelBytes, otherBytes, pss);
  }
}
