package io.github.mlxggufbench.samplerbenchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that has touched so many pages of a mapped file, in the place of an engine. */
final class Holder implements AutoCloseable {
  private static final int PAGE = 4096;

  private final Path file;
  private final Process process;

  private Holder(Path file, Process process) {
    this.file = file;
    this.process = process;
  }

  /** Returns when the pages are touched. */
  static Holder of(int pages) throws IOException {
    Path file = Files.createTempFile("holder", ".bin");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[1]), (long) pages * PAGE - 1);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("the holder did not start");
    }
    return new Holder(file, process);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    Files.delete(file);
  }

  /** In the child: touches the file, says so, and lives until its input ends. */
  public static void main(String[] arguments) throws IOException {
    MappedByteBuffer mapped;
    try (FileChannel channel = FileChannel.open(Path.of(arguments[0]))) {
      mapped = channel.map(MapMode.READ_ONLY, 0, channel.size());
    }
    int sum = 0;
    for (int i = 0; i < mapped.capacity(); i += PAGE) {
      sum += mapped.get(i);
    }
    System.out.write(sum + 1);
    System.out.flush();
    while (System.in.read() >= 0) {
      // Until the benchmark ends.
    }
  }
}
