package io.github.mlxggufbench.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code run.json}: what was to be measured, on what, and what came of it. Written at the start and
 * rewritten, atomically, whenever the state changes.
 *
 * @param command the command line, secrets removed
 * @param selftest the client's own error here; null until it was looked for
 * @param sampler null until a round has ended
 * @param energy null until a round has ended
 * @param config the effective configuration, secrets removed
 */
public record RunManifest(
    int formatVersion,
    String runId,
    @Nullable String label,
    Instant startedAt,
    @Nullable Instant finishedAt,
    State state,
    String profile,
    long seed,
    List<String> command,
    ServerFacts server,
    HostFacts host,
    @Nullable SelftestFigures selftest,
    @Nullable SamplerFacts sampler,
    @Nullable EnergyFacts energy,
    List<PairFacts> pairs,
    ObjectNode config,
    List<PlannedRound> plan,
    List<CellTally> cells,
    List<Warning> warnings) {

  public static final int FORMAT_VERSION = 1;

  /** Where a run stands. */
  public enum State {
    RUNNING,
    COMPLETE,
    PARTIAL,
    INTERRUPTED;

    /** The name in files: lower case. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The server measured behind; null = it does not say.
   *
   * @param address that the URL's name was resolved to
   */
  public record ServerFacts(
      String kind,
      @Nullable URI url,
      @Nullable String address,
      @Nullable String version,
      List<EngineFacts> engines) {}

  /** An engine by the format it serves. */
  public record EngineFacts(String format, String name, @Nullable String version) {}

  /** The machine the harness runs on; null = the machine does not say. */
  public record HostFacts(
      String os,
      String arch,
      String cpu,
      int physicalCores,
      int logicalCores,
      long memoryBytes,
      List<String> gpus,
      String java,
      @Nullable String powerSource,
      @Nullable String thermalState) {}

  /**
   * What the samplers of all rounds did and took.
   *
   * @param lateTicks came more than 5 ms after they were due
   * @param lostTicks never came, because one before them took that long
   * @param failedReadings ticks without figures
   * @param latenessP99Ms of the round in which it was highest, as is {@code latenessMaxMs}
   * @param cpuPercent of one core; null = unknown
   * @param bytesPerTick allocated in the measuring JVM; null = unknown
   * @param gcCount collections of the measuring JVMs
   */
  public record SamplerFacts(
      int rounds,
      long ticks,
      long lateTicks,
      long lostTicks,
      long failedReadings,
      double latenessP99Ms,
      double latenessMaxMs,
      @Nullable Double cpuPercent,
      @Nullable Double bytesPerTick,
      long gcCount,
      double gcSeconds) {}

  /**
   * Where the energy of requests was read.
   *
   * @param sources such as {@code RAPL, package 0}; empty = this machine tells none
   * @param unknown why it is not known, with the number of requests
   */
  public record EnergyFacts(List<String> sources, Map<String, Integer> unknown) {}

  /** A pair with its builds by format. */
  public record PairFacts(String name, boolean moe, Map<String, BuildFacts> builds) {}

  /**
   * A build as the server lists it and as it was loaded; null = unknown.
   *
   * @param parameters number of weights
   * @param bitsPerWeight 8 × size / parameters, else as the server rounds it
   * @param contextLength in force, as are {@code parallel} and all after it but {@code mmap}
   * @param expertsInUse for a token, of a mixture of experts
   */
  public record BuildFacts(
      String key,
      @Nullable String publisher,
      @Nullable String path,
      @Nullable Long sizeBytes,
      @Nullable Long parameters,
      @Nullable Double bitsPerWeight,
      @Nullable String quantization,
      @Nullable String architecture,
      @Nullable Integer maxContextLength,
      @Nullable Integer contextLengthRequested,
      @Nullable Integer contextLength,
      @Nullable Integer parallel,
      @Nullable Integer evalBatchSize,
      @Nullable Boolean flashAttention,
      @Nullable Boolean kvCacheOnGpu,
      @Nullable Integer expertsInUse,
      @Nullable EngineFacts runtime,
      @Nullable Boolean mmap,
      @Nullable Long kvBytesPerToken,
      @Nullable List<KvWindow> kvWindows) {}

  /**
   * A share of {@link BuildFacts#kvBytesPerToken} that ends after so many tokens.
   *
   * @param tokens the window's
   * @param bytesPerToken what one token takes in all layers with that window
   */
  public record KvWindow(long tokens, long bytesPerToken) {}

  /**
   * What a cell was to deliver and did.
   *
   * @param skipped why none of its rounds is run; null = they are
   * @param roundsVoid attempts that do not count
   * @param failures of its requests, void attempts included
   * @param missing rounds that were begun and not delivered
   */
  public record CellTally(
      @JsonUnwrapped Cell cell,
      @Nullable String skipped,
      int roundsPlanned,
      int roundsDelivered,
      int roundsVoid,
      int requests,
      Map<String, Integer> outcomes,
      List<FailedRequests> failures,
      List<MissingRound> missing) {}

  /**
   * Requests that ended alike, and not {@code ok}.
   *
   * @param message of the first of them; null = it had none
   */
  public record FailedRequests(String outcome, int count, @Nullable String message) {}

  /** A round that was not delivered, and why. */
  public record MissingRound(int round, String why) {}

  /** Something a reader of the figures must know, and what to do about it. */
  public record Warning(String code, String text, String remedy) {}

  /** Replaces the file in one step: a reader sees the old or the new one, never half. */
  public void write(RunDirectory directory) throws IOException {
    Path part = directory.path().resolve("run.json.part");
    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), this);
    Files.move(
        part,
        directory.manifest(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
