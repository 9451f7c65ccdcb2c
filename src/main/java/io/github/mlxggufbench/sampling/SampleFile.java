package io.github.mlxggufbench.sampling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A CSV of samples while it grows: each row leaves in one write, so that a kill tears only one. */
final class SampleFile implements AutoCloseable {
  private final WritableByteChannel channel;
  private final SampleCsv csv = new SampleCsv();

  SampleFile(WritableByteChannel channel) throws IOException {
    this.channel = channel;
    write(SampleCsv.HEADER);
  }

  /** Begins the file anew, its folders included. */
  static SampleFile create(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new SampleFile(
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING));
  }

  void append(Sample sample) throws IOException {
    write(csv.row(sample));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void write(CharSequence line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line.toString().getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
