package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Mapping;
import io.github.mlxggufbench.sampling.os.PageCache;
import io.github.mlxggufbench.sampling.os.Platform;
import io.github.mlxggufbench.sampling.os.Smaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of the model's files are: mapped by the engine, in the page cache.
 *
 * @param unknown why the files are not known; null when they are
 */
record ModelMemory(@Nullable ModelFiles files, @Nullable String unknown) {

  static ModelMemory of(@Nullable Path model) {
    if (model == null) {
      return new ModelMemory(null, "model path not known");
    }
    try {
      return new ModelMemory(ModelFiles.of(model), null);
    } catch (IOException | UncheckedIOException e) {
      return new ModelMemory(null, "model path cannot be read: " + model);
    }
  }

  /** Fills in what processes have of files; an engine that does not map its model has 0 of it. */
  void mapped(Collection<Long> pids, MemoryFields fields) {
    if (Platform.current() != Platform.LINUX) {
      notMapped(fields, "read on Linux only, from /proc/PID/smaps");
      return;
    }
    List<List<Mapping>> processes = new ArrayList<>();
    for (long pid : pids) {
      try {
        processes.add(Smaps.read(pid));
      } catch (NoSuchFileException e) {
        notMapped(fields, "process " + pid + " ended while it was read");
        return;
      } catch (IOException e) {
        notMapped(fields, "/proc/" + pid + "/smaps: " + reason(e));
        return;
      }
    }
    FileResidency residency = FileResidency.of(processes, files);
    fields.known(MemoryFields.PSS, residency.pssBytes(), "/proc/PID/smaps Pss");
    String whyNoSplit = files == null ? String.valueOf(unknown) : whyInMemoryOnly(files);
    String source = "/proc/PID/smaps Rss - Anonymous of file mappings, each file once";
    if (whyNoSplit == null) {
      fields.knownOr(MemoryFields.MODEL_FILE, residency.modelBytes(), source, "");
      fields.knownOr(MemoryFields.OTHER_FILE, residency.otherBytes(), source, "");
    } else {
      fields.unknown(MemoryFields.MODEL_FILE, whyNoSplit);
      fields.unknown(MemoryFields.OTHER_FILE, whyNoSplit);
    }
  }

  /** Fills in how much of the files the page cache holds. */
  void pageCache(MemoryFields fields) {
    if (files == null) {
      fields.unknown(MemoryFields.PAGE_CACHE, String.valueOf(unknown));
      return;
    }
    try {
      for (Path file : files.paths()) {
        String obstacle = PageCache.obstacle(file);
        if (obstacle != null) {
          fields.unknown(MemoryFields.PAGE_CACHE, obstacle);
          return;
        }
      }
      PageCache cache = PageCache.of(files.paths());
      String units =
          cache.stride() == 1 ? "every 64 KiB" : "every " + cache.stride() + "th 64 KiB, estimate";
      fields.known(MemoryFields.PAGE_CACHE, cache.residentBytes(), "mincore, " + units);
    } catch (IOException e) {
      fields.unknown(MemoryFields.PAGE_CACHE, "model cannot be mapped: " + reason(e));
    }
  }

  private static void notMapped(MemoryFields fields, String why) {
    fields.unknown(MemoryFields.MODEL_FILE, why);
    fields.unknown(MemoryFields.OTHER_FILE, why);
    fields.unknown(MemoryFields.PSS, why);
  }

  /** Pages of a file on tmpfs are shared memory to the kernel, in RssShmem; null on real disks. */
  private static @Nullable String whyInMemoryOnly(ModelFiles files) {
    try {
      for (Path file : files.paths()) {
        if (Files.getFileStore(file).type().equals("tmpfs")) {
          return "model is on tmpfs: its mapped pages count in private_bytes";
        }
      }
      return null;
    } catch (IOException e) {
      return "model cannot be read: " + reason(e);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
