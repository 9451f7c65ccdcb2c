package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Mapping;
import io.github.mlxggufbench.sampling.os.ProcessMappings;
import io.github.mlxggufbench.sampling.os.ResidentMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file and the mappings that processes have of it.
 *
 * @param byProcess by pid, never empty
 */
record MappedFile(Map<Long, List<ResidentMapping>> byProcess) {

  /** The files that these processes map. */
  static List<MappedFile> of(List<ProcessMappings> processes) {
    Map<String, MappedFile> files = new LinkedHashMap<>();
    for (ProcessMappings process : processes) {
      for (ResidentMapping mapping : process.mappings()) {
        if (mapping.mapping().ofFile()) {
          files
              .computeIfAbsent(mapping.mapping().file(), f -> new MappedFile(new LinkedHashMap<>()))
              .byProcess
              .computeIfAbsent(process.pid(), pid -> new ArrayList<>())
              .add(mapping);
        }
      }
    }
    return List.copyOf(files.values());
  }

  Mapping any() {
    return byProcess.values().iterator().next().get(0).mapping();
  }

  /** Whether some page of it may be mapped twice. */
  boolean overlaps() {
    List<Mapping> mappings =
        byProcess.values().stream()
            .flatMap(Collection::stream)
            .map(ResidentMapping::mapping)
            .sorted(Comparator.comparingLong(Mapping::fileOffset))
            .toList();
    long end = 0;
    for (Mapping mapping : mappings) {
      if (mapping.fileOffset() < end) {
        return true;
      }
      end = mapping.fileOffset() + mapping.bytes();
    }
    return false;
  }

  /** Of all mappings; a page that is mapped twice counts twice. */
  long residentBytes() {
    return byProcess.values().stream().mapToLong(MappedFile::residentBytes).sum();
  }

  /** Of the process that has most of it. */
  long largestResidentBytes() {
    return byProcess.values().stream().mapToLong(MappedFile::residentBytes).max().orElse(0);
  }

  /** Address space, whether resident or not. */
  long mappedBytes() {
    return byProcess.values().stream()
        .flatMap(Collection::stream)
        .mapToLong(mapping -> mapping.mapping().bytes())
        .sum();
  }

  private static long residentBytes(List<ResidentMapping> mappings) {
    return mappings.stream().mapToLong(ResidentMapping::fileResidentBytes).sum();
  }
}
