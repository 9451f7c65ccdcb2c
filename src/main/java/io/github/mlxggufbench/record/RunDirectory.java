package io.github.mlxggufbench.record;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one run; their contents are documented in {@code results/README.md}. */
public record RunDirectory(Path path) {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

  /** A new directory {@code <results>/<time>[-label]}; never one that exists. */
  public static RunDirectory create(Path results, Instant now, @Nullable String label)
      throws IOException {
    Files.createDirectories(results);
    String id = ID.format(now) + (label == null ? "" : "-" + fileSafe(label));
    for (int again = 1; ; again++) {
      try {
        Path path = results.resolve(again == 1 ? id : id + "-" + again);
        Files.createDirectory(path);
        Files.createDirectory(path.resolve("samples"));
        return new RunDirectory(path.toAbsolutePath());
      } catch (FileAlreadyExistsException e) {
        // Two runs in one second: the next free name.
      }
    }
  }

  public String id() {
    return path.getFileName().toString();
  }

  public Path manifest() {
    return path.resolve("run.json");
  }

  public Path jmhResult() {
    return path.resolve("jmh-result.json");
  }

  public Path requests() {
    return path.resolve("requests.jsonl");
  }

  public Path memory() {
    return path.resolve("memory.jsonl");
  }

  public Path routing() {
    return path.resolve("routing.jsonl");
  }

  /** What the routing pass reads: {@code <pair>-<domain>-<document>.txt}. */
  public Path texts() {
    return path.resolve("texts");
  }

  public Path journal() {
    return path.resolve("journal.jsonl");
  }

  /** Where the engines of the embedded server write their own logs. */
  public Path engineLogs() {
    return path.resolve("engines");
  }

  /** {@code texts/<pair>-<domain>-<document>.txt}: prompt, a line feed, generated text. */
  public Path text(String pair, String domain, int document) {
    return texts().resolve(fileSafe(pair) + "-" + domain + "-" + document + ".txt");
  }

  /** {@code samples/<Benchmark>-<pair>-<format>[-<param>=<value>…]-r<round>[-a<attempt>].csv}. */
  public Path samples(PlannedRound planned, int attempt) {
    Cell cell = planned.cell();
    StringBuilder name = new StringBuilder();
    name.append(fileSafe(cell.benchmark()));
    name.append('-').append(fileSafe(cell.pair())).append('-').append(cell.format().id());
    new TreeMap<>(cell.params())
        .forEach((key, value) -> name.append('-').append(fileSafe(key + "=" + value)));
    name.append("-r").append(planned.round());
    if (attempt > 0) {
      name.append("-a").append(attempt);
    }
    return path.resolve("samples").resolve(name.append(".csv").toString());
  }

  /** A name as it stands in names of files. */
  public static String fileSafe(String text) {
    return text.replaceAll("[^A-Za-z0-9._=-]", "_");
  }
}
