package io.github.mlxggufbench.sampling.os;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * A file of {@code /proc}, kept open and read anew into one buffer: a look costs no garbage. One of
 * a process stays that of the process for which it was opened, and reads as an error once that has
 * ended, whoever has the pid by then. The text is that of the last reading, one character a byte.
 */
final class ProcFile implements CharSequence, Closeable {
  /** A longer file is cut: what is read of {@code status} and the like stands before that. */
  private static final int SIZE = 8192;

  private final RandomAccessFile file;
  private final byte[] text = new byte[SIZE];
  private int length;

  ProcFile(long pid, String name) throws IOException {
    this("/proc/" + pid + "/" + name);
  }

  ProcFile(String path) throws IOException {
    // No channel: an interrupt of the thread that reads would close it.
    file = new RandomAccessFile(path, "r");
  }

  /**
   * Reads it anew.
   *
   * @throws IOException when the process is gone
   */
  void read() throws IOException {
    file.seek(0);
    // One read is all of it: the kernel writes such a file as a whole (seq_file, single_open).
    length = Math.max(0, file.read(text, 0, SIZE));
    if (length == 0) {
      throw new IOException("nothing to read");
    }
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) (text[index] & 0xff);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().substring(start, end);
  }

  @Override
  public String toString() {
    return new StringBuilder(this).toString();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
