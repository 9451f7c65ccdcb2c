package io.github.mlxggufbench.server.lmstudio;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The memory that one stream takes while it runs, handed from generation to generation.
 *
 * @param read what one read brings
 * @param events what was not yet interpreted of it
 * @param tokens of the whole stream
 * @param text of the whole stream
 */
record StreamBuffers(byte[] read, Recording events, Arrivals tokens, StringBuilder text) {
  private static final int READ_BYTES = 16 << 10;
  private static final int KEPT_CHARS = 4 << 20;

  private static StreamBuffers fresh() {
    return new StreamBuffers(
        new byte[READ_BYTES], new Recording(), new Arrivals(), new StringBuilder());
  }

  /** Those that no stream uses now: as many as there ever were streams at once. */
  static final class Pool {
    private final Queue<StreamBuffers> idle = new ConcurrentLinkedQueue<>();

    StreamBuffers take() {
      StreamBuffers buffers = idle.poll();
      return buffers == null ? fresh() : buffers;
    }

    void giveBack(StreamBuffers buffers) {
      if (buffers.text.capacity() > KEPT_CHARS) {
        return; // an extraordinary reply need not be paid for ever after
      }
      buffers.events.clear();
      buffers.tokens.clear();
      buffers.text.setLength(0);
      idle.add(buffers);
    }
  }
}
