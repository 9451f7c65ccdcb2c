package io.github.mlxggufbench.embedded.python;

import io.github.mlxggufbench.embedded.EngineUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time on this machine: a file lock between processes, which the system frees however the
 * holder ends, and a lock between the threads of this process, which file locks do not know.
 */
final class MachineLock {
  private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

  private final Path file;

  MachineLock(Path file) {
    this.file = file;
  }

  /** What is done one at a time. */
  interface Work {
    void run() throws IOException, EngineUnavailableException;
  }

  /**
   * Waits for the lock and does the work.
   *
   * @param onWait run first when another process holds the lock
   */
  void around(Work work, Runnable onWait) throws IOException, EngineUnavailableException {
    THIS_PROCESS.lock();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        onWait.run();
        channel.lock();
      }
      work.run();
    } finally {
      THIS_PROCESS.unlock();
    }
  }
}
