package io.github.mlxggufbench.tinymodel.model;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A file of a header and tensors, written front to back; a tensor's rows are made in parallel. */
public final class TensorFile implements AutoCloseable {

  private static final int BATCH_BYTES = 4 << 20;

  private final FileChannel channel;

  /** Begins a file that must not exist yet. */
  public TensorFile(Path file) throws IOException {
    channel = FileChannel.open(file, CREATE_NEW, WRITE);
  }

  /** Appends bytes. */
  public void write(byte[] bytes) throws IOException {
    writeFully(ByteBuffer.wrap(bytes));
  }

  /** Appends zeros until the file's length is a multiple of {@code alignment}. */
  public void align(int alignment) throws IOException {
    write(new byte[Math.floorMod(-channel.position(), alignment)]);
  }

  /** Appends a tensor's encoded rows. */
  public void write(Tensor tensor, RowEncoder encoder) throws IOException {
    int columns = tensor.shape().columns();
    int rowBytes = encoder.rowBytes(columns);
    long rows = tensor.shape().rows();
    int batch = Math.max(1, BATCH_BYTES / rowBytes);
    for (long first = 0; first < rows; first += batch) {
      int count = (int) Math.min(batch, rows - first);
      byte[] bytes = new byte[count * rowBytes];
      long start = first;
      IntStream.range(0, count)
          .parallel()
          .forEach(i -> {
            float[] weights = new float[columns];
            tensor.weights().fill(start + i, weights);
            encoder.encode(
                weights,
                ByteBuffer.wrap(bytes, i * rowBytes, rowBytes).order(ByteOrder.LITTLE_ENDIAN));
          });
      write(bytes);
    }
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Ends the file. Its bytes are on the disk then, so a rename cannot overtake them. */
  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(true);
    }
  }
}
