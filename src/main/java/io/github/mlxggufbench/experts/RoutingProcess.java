package io.github.mlxggufbench.experts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running script that evaluates documents: a line of JSON for each, in their order. It ends with
 * this process at the latest, since its standard input closes then.
 */
final class RoutingProcess implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final Process process;
  private final Path log;
  private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();

  /** Null = there are no more. */
  private record Line(@Nullable String text) {}

  private RoutingProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param log takes what it prints beside its answers; written anew
   */
  static RoutingProcess start(ProcessBuilder command, Path log) throws IOException {
    Process process = command.redirectError(log.toFile()).start();
    RoutingProcess started = new RoutingProcess(process, log);
    Thread reader = new Thread(started::read, "routing");
    reader.setDaemon(true);
    reader.start();
    return started;
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().map(Line::new).forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // Killed: what it answered before stays.
    } finally {
      lines.add(new Line(null));
    }
  }

  /**
   * The choices in the next document.
   *
   * @param limit how long it may take
   * @throws RoutingException when it takes longer, or the script fails
   */
  DocumentChoices next(Duration limit) throws RoutingException, InterruptedException {
    Line line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (line == null) {
      throw new RoutingException("no answer for " + limit.toSeconds() + " s");
    }
    if (line.text() == null) {
      throw new RoutingException(lastWords());
    }
    try {
      return JSON.readValue(line.text(), DocumentChoices.class);
    } catch (JsonProcessingException e) {
      throw new RoutingException("an answer that is no JSON: " + e.getOriginalMessage());
    }
  }

  /** A script that gives up says why in its last line. */
  private String lastWords() {
    try {
      List<String> said = Files.readAllLines(log).stream().filter(s -> !s.isBlank()).toList();
      return said.isEmpty() ? "ended without a word" : said.get(said.size() - 1).strip();
    } catch (IOException e) {
      return "its log " + log + " cannot be read";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
