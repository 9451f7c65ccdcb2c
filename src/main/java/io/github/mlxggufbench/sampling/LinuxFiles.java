package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Pagemap;
import io.github.mlxggufbench.sampling.os.ProcStatus;
import io.github.mlxggufbench.sampling.os.ProcessCounters;
import io.github.mlxggufbench.sampling.os.ProcessMappings;
import io.github.mlxggufbench.sampling.os.Smaps;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By {@code /proc/PID}: page by page within the budget, by the kernel's counters above it. */
final class LinuxFiles implements ProcessFiles {
  private static final String COUNTED =
      "/proc/PID/status RssFile - other files by /proc/PID/pagemap, as there are ";

  private final PageBudget budget;

  LinuxFiles(PageBudget budget) {
    this.budget = budget;
  }

  @Override
  public void read(Collection<Long> pids, ModelMemory model, MemoryFields fields) {
    String whyNoSplit = model.whyNoSplit();
    ModelFiles files = whyNoSplit == null ? model.files() : null;
    try {
      Map<Long, ProcessCounters> counters = new LinkedHashMap<>();
      for (long pid : pids) {
        counters.put(pid, ProcStatus.read(pid));
      }
      if (pages(counters.values()) <= budget.walkedPages()) {
        walked(pids, files, fields);
      } else {
        counted(counters, files, fields);
      }
      if (whyNoSplit != null) {
        fields.unknown(MemoryFields.MODEL_FILE, whyNoSplit);
        fields.unknown(MemoryFields.OTHER_FILE, whyNoSplit);
      }
    } catch (NoSuchFileException e) {
      ProcessFiles.unknown(fields, "a process ended while it was read: " + e.getMessage());
    } catch (IOException e) {
      ProcessFiles.unknown(fields, String.valueOf(e.getMessage()));
    }
  }

  private void walked(Collection<Long> pids, @Nullable ModelFiles model, MemoryFields fields)
      throws IOException {
    List<ProcessMappings> processes = new ArrayList<>();
    for (long pid : pids) {
      processes.add(Smaps.read(pid));
    }
    FileResidency residency = FileResidency.of(processes, model, new PagemapPages(budget));
    fields.known(MemoryFields.PSS, residency.pssBytes(), "/proc/PID/smaps Pss");
    if (residency.modelBytes() != null && residency.otherBytes() != null) {
      String source =
          "/proc/PID/smaps Rss - Anonymous of file mappings, "
              + (residency.united()
                  ? "each page once by /proc/PID/pagemap"
                  : "of a file that several processes map what the largest has");
      fields.known(MemoryFields.MODEL_FILE, residency.modelBytes(), source);
      fields.known(MemoryFields.OTHER_FILE, residency.otherBytes(), source);
    }
  }

  /** Without PSS, which only page tables tell. */
  private void counted(
      Map<Long, ProcessCounters> counters, @Nullable ModelFiles model, MemoryFields fields)
      throws IOException {
    String over = "more than " + budget.walkedPages() + " resident pages";
    fields.unknown(MemoryFields.PSS, over + ": smaps would take too long");
    if (model == null) {
      return;
    }
    List<CountedResidency.Process> processes = new ArrayList<>();
    for (Map.Entry<Long, ProcessCounters> process : counters.entrySet()) {
      Long files = process.getValue().fileResidentBytes();
      if (files == null) {
        throw new IOException("/proc/PID/status has no RssFile");
      }
      processes.add(new CountedResidency.Process(Smaps.list(process.getKey()), files));
    }
    CountedResidency residency = CountedResidency.of(processes, model, new PagemapPages(budget));
    fields.knownOr(
        MemoryFields.MODEL_FILE,
        residency.modelBytes(),
        COUNTED + over,
        "%s, and more than pagemap tells in time; between %d and %d bytes"
            .formatted(over, residency.leastModelBytes(), residency.mostModelBytes()));
    fields.knownOr(
        MemoryFields.OTHER_FILE,
        residency.otherBytes(),
        "/proc/PID/pagemap, as there are " + over,
        over + ", and more than pagemap tells in time");
  }

  /** In the page tables: swapped pages have entries there, too. */
  private static long pages(Collection<ProcessCounters> processes) {
    long bytes = 0;
    for (ProcessCounters process : processes) {
      bytes += process.rssBytes() == null ? 0 : process.rssBytes();
      bytes += process.swapBytes() == null ? 0 : process.swapBytes();
    }
    return bytes / Pagemap.pageBytes();
  }
}
