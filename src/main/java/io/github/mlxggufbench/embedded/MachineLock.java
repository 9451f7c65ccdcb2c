package io.github.mlxggufbench.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One holder on this machine: a file lock between processes, and a lock between the threads of this
 * one, which file locks do not know. The system frees it however the holder ends.
 */
final class MachineLock implements AutoCloseable {
  private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

  private final FileChannel channel;

  private MachineLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param onWait run once when another process holds it
   */
  static MachineLock on(Path file, Runnable onWait) throws IOException {
    THIS_PROCESS.lock();
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        onWait.run();
        channel.lock();
      }
      return new MachineLock(channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      THIS_PROCESS.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THIS_PROCESS.unlock();
    }
  }
}
