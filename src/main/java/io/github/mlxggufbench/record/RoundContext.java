package io.github.mlxggufbench.record;

import io.github.mlxggufbench.server.ClientTimeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the measuring JVM is told of its round. The runner writes it to a file outside the run
 * directory and names that file in the system property {@link #PROPERTY}.
 *
 * @param attempt from 0; more repeats a void round
 * @param settings the scenario's settings by YAML name; durations in ISO-8601
 * @param runtimeKnown whether the run knows already which engine serves this build: asking takes a
 *     request
 * @param calibrations of this cell and its counterpart, as far as they are known
 * @param tokenFile the {@code benchmark.yaml} from which the measuring JVM reads the server's token
 *     itself, so that the token is in no other file; null = the server needs none
 */
public record RoundContext(
    Path runDirectory,
    PlannedRound planned,
    int attempt,
    long seed,
    Duration settle,
    Map<String, String> settings,
    Server server,
    ClientTimeouts timeouts,
    boolean runtimeKnown,
    List<Calibration> calibrations,
    @Nullable Path tokenFile) {

  public static final String PROPERTY = "mlxggufbench.round";

  /**
   * The server of this round and the build it must load.
   *
   * @param address that the URL's name means in this run; null = whatever it is resolved to
   * @param embedded whether it is our own, which nobody else uses
   * @param path where the build lies on this machine; null = unknown
   * @param processes how the engine's processes look, by {@code server.processes}; may be empty
   */
  public record Server(
      URI url,
      @Nullable String address,
      boolean embedded,
      String modelKey,
      @Nullable Path path,
      @Nullable Integer contextLength,
      @Nullable Integer parallel,
      List<String> processes) {

    /** One of which the URL says all. */
    public Server(
        URI url,
        boolean embedded,
        String modelKey,
        @Nullable Path path,
        @Nullable Integer contextLength,
        @Nullable Integer parallel) {
      this(url, null, embedded, modelKey, path, contextLength, parallel, List.of());
    }
  }

  private static final int DEFAULT_MAX_TOKENS = 128;

  public Cell cell() {
    return planned.cell();
  }

  public RunDirectory directory() {
    return new RunDirectory(runDirectory);
  }

  public int integer(String setting, int fallback) {
    String value = settings.get(setting);
    return value == null ? fallback : Integer.parseInt(value);
  }

  public Duration duration(String setting, Duration fallback) {
    String value = settings.get(setting);
    return value == null ? fallback : Duration.parse(value);
  }

  /** The length of an answer: the setting {@code max_tokens}, or {@value #DEFAULT_MAX_TOKENS}. */
  public int maxTokens() {
    return maxTokens(settings);
  }

  /** As {@link #maxTokens()}, of a scenario's settings. */
  public static int maxTokens(Map<String, String> settings) {
    String value = settings.get("max_tokens");
    return value == null ? DEFAULT_MAX_TOKENS : Integer.parseInt(value);
  }

  /** The context of this JVM's round. */
  public static RoundContext current() {
    String file = System.getProperty(PROPERTY);
    if (file == null) {
      throw new IllegalStateException(
          "no round: start the benchmarks by java -jar benchmarks.jar, which plans the rounds");
    }
    try {
      return read(Path.of(file));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the round from " + file, e);
    }
  }

  static RoundContext read(Path file) throws IOException {
    return Json.MAPPER.readValue(file.toFile(), RoundContext.class);
  }

  public void write(Path file) throws IOException {
    Json.MAPPER.writeValue(file.toFile(), this);
  }
}
