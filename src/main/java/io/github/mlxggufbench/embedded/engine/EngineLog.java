package io.github.mlxggufbench.embedded.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The log file of an engine, from where one start of it began to write.
 *
 * @param start byte offset
 */
record EngineLog(Path file, long start) {
  private static final int TAIL_BYTES = 16_384;
  private static final int MAX_LENGTH = 500;
  private static final Pattern LLAMA_STAMP = Pattern.compile("^[0-9.]+ [A-Z] ");

  /** The file of a model in the folder; earlier starts of it stay in the file. */
  static EngineLog of(Path folder, String key) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(key.replaceAll("[^A-Za-z0-9._@-]", "_") + ".log");
    return new EngineLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** What the engine said last, in one line: its lines that speak of errors, else its last ones. */
  String lastWords() {
    try (FileChannel log = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
      log.read(tail, Math.max(start, log.size() - TAIL_BYTES));
      return lastWords(new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return "its log " + file + " cannot be read";
    }
  }

  static String lastWords(String text) {
    List<String> lines =
        text.lines()
            .map(line -> LLAMA_STAMP.matcher(line.strip()).replaceFirst(""))
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    List<String> errors = lines.stream().filter(s -> s.matches("(?i).*(error|invalid).*")).toList();
    List<String> chosen = errors.isEmpty() ? lines : errors;
    List<String> last = chosen.subList(Math.max(0, chosen.size() - 5), chosen.size());
    String line = String.join(" | ", last);
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }
}
