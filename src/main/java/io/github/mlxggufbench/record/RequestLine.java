package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.Timing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code requests.jsonl}; fields in the order of the contract, meanings in {@code
 * results/README.md}.
 */
public record RequestLine(
    String requestId,
    String benchmark,
    String pair,
    Format format,
    Map<String, String> params,
    int block,
    int round,
    int attempt,
    @Nullable String group,
    String phase,
    int iteration,
    Instant startedAt,
    long startNs,
    @Nullable Long headersNs,
    @Nullable Long firstEventNs,
    @Nullable Long firstTokenNs,
    @Nullable Long firstVisibleNs,
    @Nullable Long lastTokenNs,
    long endNs,
    @Nullable Integer promptTokens,
    @Nullable Integer completionTokens,
    @Nullable Integer reasoningTokens,
    @Nullable Integer cachedTokens,
    int chunks,
    @Nullable String finishReason,
    Outcome outcome,
    Generation.@Nullable Failure error,
    @Nullable Double ttftMs,
    @Nullable Double ttfvtMs,
    @Nullable Double e2eMs,
    @Nullable Double tpotMs,
    @Nullable Double decodeTps,
    @Nullable Double prefillTps,
    @Nullable Double gapP50Ms,
    @Nullable Double gapP99Ms,
    @Nullable Double gapMaxMs,
    boolean cacheSuspected,
    @Nullable String model,
    @Nullable String promptSha256,
    String textSha256,
    int textChars,
    @Nullable Long seed,
    @Nullable Integer maxTokens,
    @Nullable Long memoryBeforeBytes,
    @Nullable Long memoryPeakBytes,
    @Nullable Long memoryAfterBytes,
    @Nullable Double energyJ,
    @Nullable JsonNode serverStats) {

  /**
   * The place of a request in its round.
   *
   * @param group part of a cell that is compared on its own; null elsewhere
   * @param phase {@code warmup}, {@code measurement} or {@code probe}
   */
  public record Place(@Nullable String group, String phase, int iteration) {}

  /** Private bytes of the engine processes around a request; null = unknown. */
  public record Memory(
      @Nullable Long beforeBytes, @Nullable Long peakBytes, @Nullable Long afterBytes) {
    public static final Memory UNKNOWN = new Memory(null, null, null);
  }

  /**
   * As {@link #of(RoundContext, Place, GenerationRequest, Generation, Timing, boolean, Memory,
   * Double)}, its energy unknown.
   */
  public static RequestLine of(
      RoundContext round,
      Place place,
      @Nullable GenerationRequest sent,
      Generation generation,
      Timing timing,
      boolean cacheSuspected,
      Memory memory) {
    return of(round, place, sent, generation, timing, cacheSuspected, memory, null);
  }

  /**
   * @param energyJ that the request took above a build at rest; null = unknown
   * @param sent null = in the client's own words, as when it asks for the runtime
   */
  public static RequestLine of(
      RoundContext round,
      Place place,
      @Nullable GenerationRequest sent,
      Generation generation,
      Timing timing,
      boolean cacheSuspected,
      Memory memory,
      @Nullable Double energyJ) {
    Cell cell = round.cell();
    Generation.Marks marks = generation.marks();
    Generation.Counts counts = generation.counts();
    return new RequestLine(
        id(round, place),
        cell.benchmark(),
        cell.pair(),
        cell.format(),
        cell.params(),
        round.planned().block(),
        round.planned().round(),
        round.attempt(),
        place.group(),
        place.phase(),
        place.iteration(),
        generation.startedAt(),
        generation.startNs(),
        marks.headersNs(),
        marks.firstEventNs(),
        marks.firstTokenNs(),
        marks.firstVisibleNs(),
        marks.lastTokenNs(),
        marks.endNs(),
        counts.prompt(),
        counts.completion(),
        counts.reasoning(),
        counts.cached(),
        generation.chunks(),
        generation.finishReason(),
        generation.outcome(),
        generation.failure(),
        timing.ttftMs(),
        timing.ttfvtMs(),
        timing.e2eMs(),
        timing.tpotMs(),
        timing.decodeTps(),
        timing.prefillTps(),
        timing.gapP50Ms(),
        timing.gapP99Ms(),
        timing.gapMaxMs(),
        cacheSuspected,
        generation.model(),
        sent == null ? null : sha256(sent.prompt()),
        sha256(generation.text()),
        generation.text().codePointCount(0, generation.text().length()),
        sent == null ? null : (Long) sent.seed(),
        sent == null ? null : (Integer) sent.maxTokens(),
        memory.beforeBytes(),
        memory.peakBytes(),
        memory.afterBytes(),
        energyJ,
        generation.serverStats());
  }

  /** Unique in the run: the request's coordinates. */
  public static String id(RoundContext round, Place place) {
    Cell cell = round.cell();
    StringBuilder id = new StringBuilder();
    id.append(cell.benchmark()).append('/').append(cell.pair()).append('/');
    id.append(cell.format().id());
    new java.util.TreeMap<>(cell.params())
        .forEach((key, value) -> id.append('/').append(key).append('=').append(value));
    id.append("/r").append(round.planned().round());
    id.append("/a").append(round.attempt());
    if (place.group() != null) {
      id.append('/').append(place.group());
    }
    return id.append('/').append(place.phase()).append('/').append(place.iteration()).toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
