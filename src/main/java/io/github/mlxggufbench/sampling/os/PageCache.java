package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of some files lies in the page cache, whoever put it there: maps them without touching
 * them and asks for the residency (mincore(2)) of units of 64 KiB; a unit counts when all its pages
 * are there. Above 1 GiB only every {@code stride}-th unit is asked, so that the answer takes some
 * 60 ms at any size; it is then an estimate, with a standard error below 0.4 % of the size.
 *
 * @param residentBytes of all files together
 * @param stride 1 = every unit was asked
 */
public record PageCache(long residentBytes, int stride) {
  private static final int UNIT = 64 << 10;
  private static final int UNITS_ASKED = 16_384;
  private static final long WINDOW = 1L << 30;

  /** Why this JVM cannot ask for the residency of a file; null when it can. */
  public static @Nullable String obstacle(Path file) throws IOException {
    return switch (Platform.current()) {
      case MACOS -> null;
      // Since Linux 5.2 mincore calls every page resident to those who may not write the file.
      case LINUX ->
          Files.isWritable(file) || ownedByUs(file)
              ? null
              : "only owner and writers of " + file + " may ask Linux for its residency";
      default -> "not readable on this operating system";
    };
  }

  /**
   * Asks for files without an {@link #obstacle}.
   *
   * @throws IOException when one cannot be read
   */
  public static PageCache of(List<Path> files) throws IOException {
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    int stride = stride(size);
    long resident = 0;
    for (Path file : files) {
      resident += residentBytes(file, stride);
    }
    return new PageCache(resident, stride);
  }

  static int stride(long bytes) {
    return Math.toIntExact(Math.max(1, ceilDiv(bytes, (long) UNIT * UNITS_ASKED)));
  }

  private static long residentBytes(Path file, int stride) throws IOException {
    long askedBytes = 0;
    long residentBytes = 0;
    long step = (long) UNIT * stride;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      for (long window = 0; window < size; window += WINDOW) {
        MappedByteBuffer map =
            channel.map(MapMode.READ_ONLY, window, Math.min(WINDOW, size - window));
        long first = ceilDiv(window, step) * step - window;
        for (long at = first; at < map.capacity(); at += step) {
          int length = (int) Math.min(UNIT, map.capacity() - at);
          askedBytes += length;
          residentBytes += map.slice((int) at, length).isLoaded() ? length : 0;
        }
      }
      return askedBytes == 0 ? 0 : Math.round((double) residentBytes / askedBytes * size);
    }
  }

  private static long ceilDiv(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }

  private static boolean ownedByUs(Path file) throws IOException {
    return Files.getOwner(file).getName().equals(System.getProperty("user.name"));
  }
}
