package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run on real engines that several tests look at: four rounds of five requests of each format,
 * as the README's reader would start it.
 */
final class MeasuredRun {
  static final int ROUNDS = 4;
  static final int REQUESTS = 5;
  static final int WARMUP = 1;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MeasuredRun ONE = start();

  private final Path directory;
  private final Path usersFile;
  private final String out;

  private MeasuredRun(Path directory, Path usersFile, String out) {
    this.directory = directory;
    this.usersFile = usersFile;
    this.out = out;
  }

  /** The run, made by the first test that asks. */
  static MeasuredRun one() {
    return ONE;
  }

  private static MeasuredRun start() {
    try {
      Path folder = Files.createTempDirectory("measured-run-");
      Path usersFile = folder.resolve("out.json");
      assertEquals(0, new Jar().run("setup").exit());
      Jar.Finished run =
          new Jar()
              .besideOtherRuns()
              .run(
                  "SimpleGeneration",
                  "--results",
                  folder.resolve("results with a space").toString(),
                  "-p",
                  "pair=tiny-dense",
                  "-f",
                  Integer.toString(ROUNDS),
                  "-i",
                  Integer.toString(REQUESTS),
                  "-wi",
                  Integer.toString(WARMUP),
                  "-rf",
                  "json",
                  "-rff",
                  usersFile.toString());
      assertEquals(0, run.exit(), run.out());
      return new MeasuredRun(run.runDirectory(), usersFile, run.out());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Path directory() {
    return directory;
  }

  /** What {@code -rff} named. */
  Path usersFile() {
    return usersFile;
  }

  String out() {
    return out;
  }

  List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(file))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  List<JsonNode> measured(String format) throws IOException {
    return lines("requests.jsonl").stream()
        .filter(line -> line.path("phase").asText().equals("measurement"))
        .filter(line -> line.path("format").asText().equals(format))
        .toList();
  }

  JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }
}
