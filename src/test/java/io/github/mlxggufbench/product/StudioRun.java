package io.github.mlxggufbench.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The harness as a user starts it, against a played LM Studio that holds one pair. */
final class StudioRun {
  static final String GGUF = "acme/otter-7b";
  static final String MLX = "otter-7b-mlx";
  static final int REQUESTS = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path config;
  private @Nullable Process harness;

  private StudioRun(Path folder, Path config) {
    this.folder = folder;
    this.config = config;
  }

  static FakeLmStudio studio() {
    return FakeLmStudio.with(FakeModel.gguf(GGUF), FakeModel.mlx(MLX));
  }

  /**
   * Two rounds of three requests of each build.
   *
   * @param folder takes the configuration and the results
   */
  static StudioRun of(URI server, Path folder) throws IOException {
    return of(server, folder, "");
  }

  /**
   * @param settings further ones of {@code server:}
   */
  static StudioRun of(URI server, Path folder, String settings) throws IOException {
    Path config = folder.resolve("benchmark.yaml");
    Files.writeString(
        config,
        """
        server: { url: "%s"%s }
        timeouts: { connect: 3s, load: 300s, first_token: 20s, between_tokens: 20s, request: 60s }
        pairs:
          - name: otter
            gguf: { model: "%s" }
            mlx: { model: "%s" }
            load: { context_length: 4096 }
        profiles:
          quick:
            rounds: 2
            settle: 0s
            ColdStart: { rounds: 1, idle: 0s }
            SimpleGeneration: { warmup: 0, requests: %d, max_tokens: 40 }
        """
            .formatted(server, settings, GGUF, MLX, REQUESTS));
    return new StudioRun(folder, config);
  }

  /**
   * With a configuration of its own.
   *
   * @param folder takes the results
   */
  static StudioRun configured(Path folder, Path config) {
    return new StudioRun(folder, config);
  }

  /** Runs to the end. */
  Jar.Finished run(String... arguments) throws IOException, InterruptedException {
    return run(new Jar(), arguments);
  }

  Jar.Finished run(Jar jar, String... arguments) throws IOException, InterruptedException {
    return jar.besideOtherRuns().run(with(arguments));
  }

  void start(String... arguments) throws IOException {
    start(new Jar(), arguments);
  }

  void start(Jar jar, String... arguments) throws IOException {
    harness = jar.besideOtherRuns().start(with(arguments));
  }

  Process harness() {
    if (harness == null) {
      throw new IllegalStateException("not started");
    }
    return harness;
  }

  private String[] with(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(
        List.of("--config", config.toString(), "--results", folder.resolve("results").toString()));
    return words.toArray(new String[0]);
  }

  /** The last run's directory. */
  Path directory() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      return runs.max(Path::compareTo).orElseThrow(() -> new NoSuchFileException("no run yet"));
    }
  }

  JsonNode manifest() throws IOException {
    return json(directory().resolve("run.json"));
  }

  static JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  List<JsonNode> requests() throws IOException {
    return lines("requests.jsonl");
  }

  List<JsonNode> measured() throws IOException {
    return requests().stream()
        .filter(request -> request.path("phase").asText().equals("measurement"))
        .toList();
  }

  List<String> outcomes() throws IOException {
    return measured().stream().map(request -> request.path("outcome").asText()).toList();
  }

  List<JsonNode> events(String name) throws IOException {
    return lines("journal.jsonl").stream()
        .filter(event -> event.path("event").asText().equals(name))
        .toList();
  }

  private List<JsonNode> lines(String file) throws IOException {
    return jsonLines(directory().resolve(file));
  }

  /** The whole lines of a file that may still be written; none while it is not there. */
  static List<JsonNode> jsonLines(Path path) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    if (Files.exists(path)) {
      String text = Files.readString(path);
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  /** What is waited for in a run under way. */
  interface Condition {
    boolean holds() throws IOException;
  }

  /** Returns when it holds, which is asked for as long as the test may take. */
  void await(Condition condition) {
    while (true) {
      try {
        if (condition.holds()) {
          return;
        }
        Thread.sleep(5);
      } catch (IOException e) {
        // The directory is just being made.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Does something, beside the run, as soon as a condition holds. */
  void when(Condition condition, Act act) {
    Thread thread =
        new Thread(
            () -> {
              await(condition);
              try {
                act.now();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            },
            "beside-the-run");
    thread.setDaemon(true);
    thread.start();
  }

  interface Act {
    void now() throws IOException;
  }
}
