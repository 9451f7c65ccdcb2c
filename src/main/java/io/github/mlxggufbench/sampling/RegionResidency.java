package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.VmRegion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resident pages of the files that a set of macOS processes maps. vmmap does not say which pages:
 * of processes that share a file the one that holds most of it counts.
 *
 * @param modelBytes null = it is not known which files are the model's
 * @param swappedBytes compressed or on disk, in all processes together: a part of phys_footprint
 */
record RegionResidency(@Nullable Long modelBytes, @Nullable Long otherBytes, long swappedBytes) {

  static RegionResidency of(List<List<VmRegion>> processes, @Nullable ModelFiles model) {
    Map<String, Long> largest = new HashMap<>();
    long swapped = 0;
    for (List<VmRegion> regions : processes) {
      Map<String, Long> resident = new HashMap<>();
      for (VmRegion region : regions) {
        swapped += region.swappedBytes();
        if (region.ofFile()) {
          resident.merge(region.detail(), region.fileResidentBytes(), Long::sum);
        }
      }
      resident.forEach((file, bytes) -> largest.merge(file, bytes, Math::max));
    }
    if (model == null) {
      return new RegionResidency(null, null, swapped);
    }
    long modelBytes = 0;
    long otherBytes = 0;
    for (Map.Entry<String, Long> file : largest.entrySet()) {
      boolean ofModel = model.shownAs(file.getKey());
      modelBytes += ofModel ? file.getValue() : 0;
      otherBytes += ofModel ? 0 : file.getValue();
    }
    return new RegionResidency(modelBytes, otherBytes, swapped);
  }
}
