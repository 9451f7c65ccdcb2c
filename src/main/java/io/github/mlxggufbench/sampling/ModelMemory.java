package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.PageCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of the model, whose pages may be mapped by the engine and lie in the page cache.
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

  /**
   * Why pages that processes map cannot be told to be the model's or not; null when they can. Pages
   * of a file on tmpfs are shared memory to the kernel, in RssShmem.
   */
  @Nullable String whyNoSplit() {
    if (files == null) {
      return unknown;
    }
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

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
