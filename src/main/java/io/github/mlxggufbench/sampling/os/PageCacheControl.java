package io.github.mlxggufbench.sampling.os;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings files into the page cache or out of it, without special rights. The system may keep pages
 * that somebody maps, or decline altogether: only {@link PageCache} tells what came of it.
 */
public final class PageCacheControl {
  private static final int CHUNK = 1 << 20;
  private static final long WINDOW = 1L << 30;

  /** Linux, {@code fcntl.h}: x86 and ARM alike. */
  private static final int POSIX_FADV_DONTNEED = 4;

  private static final int O_RDONLY = 0;

  /** macOS, {@code sys/mman.h}. */
  private static final int MS_INVALIDATE = 0x0002;

  private PageCacheControl() {}

  /** The C library's own calls. */
  interface CLibrary extends Library {
    CLibrary C = Native.load("c", CLibrary.class);

    int open(String path, int flags);

    int close(int descriptor);

    int fsync(int descriptor);

    int posix_fadvise(int descriptor, NativeLong offset, NativeLong length, int advice);

    int msync(Pointer address, NativeLong length, int flags);
  }

  /** Reads the files to their ends, which brings them in where there is room. */
  public static void read(List<Path> files) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        while (in.read(chunk) >= 0) {
          // The page cache keeps it.
        }
      }
    }
  }

  /**
   * Asks the system to drop what it keeps of the files.
   *
   * @return why it could not be asked; null = it was
   */
  public static @Nullable String evict(List<Path> files) throws IOException {
    return switch (Platform.current()) {
      case LINUX -> advise(files);
      case MACOS -> invalidate(files);
      default -> "pages cannot be dropped on this operating system";
    };
  }

  /** Written pages first: dirty ones are kept. */
  private static @Nullable String advise(List<Path> files) {
    for (Path file : files) {
      int descriptor = CLibrary.C.open(file.toString(), O_RDONLY);
      if (descriptor < 0) {
        return file + " cannot be opened";
      }
      try {
        CLibrary.C.fsync(descriptor);
        int error =
            CLibrary.C.posix_fadvise(
                descriptor, new NativeLong(0), new NativeLong(0), POSIX_FADV_DONTNEED);
        if (error != 0) {
          return "posix_fadvise: error " + error;
        }
      } finally {
        CLibrary.C.close(descriptor);
      }
    }
    return null;
  }

  /** Never tried on a Mac: the residency afterwards says whether it did anything. */
  private static @Nullable String invalidate(List<Path> files) throws IOException {
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        for (long at = 0; at < channel.size(); at += WINDOW) {
          long length = Math.min(WINDOW, channel.size() - at);
          MappedByteBuffer map = channel.map(MapMode.READ_ONLY, at, length);
          Pointer address = Native.getDirectBufferPointer(map);
          if (CLibrary.C.msync(address, new NativeLong(length), MS_INVALIDATE) != 0) {
            return "msync: error " + Native.getLastError();
          }
        }
      }
    }
    return null;
  }
}
