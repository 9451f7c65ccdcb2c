package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessMappings;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Resident pages of mapped files where page tables are too large to be walked for a snapshot. The
 * kernel counts the file pages of a process as they come and go; those of files other than the
 * model, libraries of some 100 MB, are looked up and subtracted.
 *
 * @param modelBytes null = only its bounds are known
 * @param leastModelBytes what the process that holds most of the model has
 * @param mostModelBytes what all such processes have, as if they shared nothing
 * @param otherBytes null = not known
 */
record CountedResidency(
    @Nullable Long modelBytes,
    long leastModelBytes,
    long mostModelBytes,
    @Nullable Long otherBytes) {

  /**
   * One process.
   *
   * @param files which it maps, without what is resident of them
   * @param residentBytes of all of them: RssFile
   */
  record Process(ProcessMappings files, long residentBytes) {}

  static CountedResidency of(List<Process> processes, ModelFiles model, PresentPages present) {
    Predicate<MappedFile> ofModel = file -> model.mapped(file.any());
    List<MappedFile> files = files(processes);
    Long other = sum(files.stream().filter(ofModel.negate()).toList(), present);
    boolean subtracted = true;
    int holders = 0;
    long least = 0;
    long most = 0;
    for (Process process : processes) {
      List<MappedFile> own = files(List.of(process));
      if (own.stream().anyMatch(ofModel)) {
        Long rest = sum(own.stream().filter(ofModel.negate()).toList(), present);
        holders++;
        least = Math.max(least, rest == null ? 0 : process.residentBytes() - rest);
        most += rest == null ? process.residentBytes() : process.residentBytes() - rest;
        subtracted &= rest != null;
      }
    }
    Long bytes = null;
    if (holders > 1) {
      bytes = sum(files.stream().filter(ofModel).toList(), present);
    } else if (subtracted) {
      bytes = least;
    }
    return new CountedResidency(bytes, least, most, other);
  }

  private static List<MappedFile> files(List<Process> processes) {
    return MappedFile.of(processes.stream().map(Process::files).toList());
  }

  private static @Nullable Long sum(List<MappedFile> files, PresentPages present) {
    long sum = 0;
    for (MappedFile file : files) {
      Long bytes = present.bytes(file);
      if (bytes == null) {
        return null;
      }
      sum += bytes;
    }
    return sum;
  }
}
