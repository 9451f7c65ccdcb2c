package io.github.mlxggufbench.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An append-only file of one JSON object a line. A line is handed to the operating system in one
 * write before {@link #append} returns, so that a killed process loses none and two processes do
 * not mix theirs.
 */
public final class JsonLines {
  /** Of most lines; a longer one is no matter. */
  private static final int LINE_BYTES = 2 << 10;

  private final Path file;

  public JsonLines(Path file) {
    this.file = file;
  }

  /**
   * Adds a line.
   *
   * @throws UncheckedIOException when the file cannot be written: what was measured would be lost,
   *     so the caller must not go on
   */
  public void append(Object value) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(LINE_BYTES);
    if (!endsInALine()) {
      line.write('\n');
    }
    Json.write(value, line);
    line.write('\n');
    // Not a FileChannel: a thread that is being interrupted must still put its request on record.
    try (OutputStream out = new FileOutputStream(file.toFile(), /* append= */ true)) {
      line.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** What a full disk or a kill cut short must not take the next line with it. */
  private boolean endsInALine() {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() == 0) {
        return true;
      }
      in.seek(in.length() - 1);
      return in.read() == '\n';
    } catch (FileNotFoundException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The whole lines so far; one that is damaged, or still being written, costs only itself. */
  public List<ObjectNode> read() throws IOException {
    List<ObjectNode> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    byte[] bytes = Files.readAllBytes(file);
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        add(new String(bytes, start, i - start, StandardCharsets.UTF_8), lines);
        start = i + 1;
      }
    }
    return lines;
  }

  private static void add(String line, List<ObjectNode> lines) {
    try {
      JsonNode value = Json.MAPPER.readTree(line);
      if (value instanceof ObjectNode object) {
        lines.add(object);
      }
    } catch (JsonProcessingException e) {
      // The analysis names it with its place; the runner only needs what is whole.
    }
  }
}
