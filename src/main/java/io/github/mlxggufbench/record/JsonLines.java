package io.github.mlxggufbench.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An append-only file of one JSON value a line. A line is handed to the operating system in one
 * write before {@link #append} returns, so that a killed process loses none and two processes do
 * not mix theirs.
 */
public final class JsonLines {
  private final Path file;

  public JsonLines(Path file) {
    this.file = file;
  }

  /**
   * @throws UncheckedIOException when the file cannot be written: what was measured would be lost,
   *     so the caller must not go on
   */
  public void append(Object value) {
    ByteBuffer line = ByteBuffer.wrap((Json.line(value) + "\n").getBytes(StandardCharsets.UTF_8));
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (line.hasRemaining()) {
        out.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
