package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Which pages of a file a process has present: {@code /proc/PID/pagemap}, eight bytes a page, some
 * 11 ns each (Documentation/admin-guide/mm/pagemap.rst of Linux). For one's own processes the bits
 * used here need no privilege.
 */
public final class Pagemap implements AutoCloseable {
  private static final long PRESENT = 1L << 63;
  private static final long OF_FILE_OR_SHARED = 1L << 61;
  private static final int ENTRY = Long.BYTES;
  private static final int WINDOW = 64 << 10;

  private final FileChannel channel;
  private final ByteBuffer window =
      ByteBuffer.allocateDirect(WINDOW).order(ByteOrder.nativeOrder());
  private final int pageBytes;

  private Pagemap(FileChannel channel, int pageBytes) {
    this.channel = channel;
    this.pageBytes = pageBytes;
  }

  /**
   * Opens that of a process.
   *
   * @throws IOException when the process is gone or belongs to another user
   */
  public static Pagemap open(long pid) throws IOException {
    Path file = Path.of("/proc", Long.toString(pid), "pagemap");
    return new Pagemap(FileChannel.open(file), pageBytes());
  }

  /** The size of a page of this machine. */
  public static int pageBytes() {
    return Math.toIntExact(Oshi.hardware().getMemory().getPageSize());
  }

  /**
   * Adds the pages of the file that the mapping has present and unwritten, by their number in the
   * file.
   *
   * @throws IOException when the process is gone, or the file has 2³¹ pages or more
   */
  public void addPresent(Mapping mapping, BitSet pages) throws IOException {
    long lastPage = (mapping.fileOffset() + mapping.bytes()) / pageBytes;
    if (lastPage > Integer.MAX_VALUE) {
      throw new IOException("page " + lastPage + " of " + mapping.path());
    }
    int page = (int) (mapping.fileOffset() / pageBytes);
    long at = mapping.start() / pageBytes * ENTRY;
    long end = mapping.end() / pageBytes * ENTRY;
    while (at < end) {
      window.clear().limit((int) Math.min(WINDOW, end - at));
      int read = channel.read(window, at);
      if (read < ENTRY) {
        throw new IOException("pagemap ends within " + mapping.path());
      }
      addPresent(window.flip(), page, pages);
      page += read / ENTRY;
      at += read / ENTRY * ENTRY;
    }
  }

  static void addPresent(ByteBuffer entries, int firstPage, BitSet pages) {
    for (int page = firstPage; entries.remaining() >= ENTRY; page++) {
      long wanted = PRESENT | OF_FILE_OR_SHARED;
      if ((entries.getLong() & wanted) == wanted) {
        pages.set(page);
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
