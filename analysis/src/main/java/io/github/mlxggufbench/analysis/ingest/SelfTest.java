package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The client's own error on the machine of a run: what it reported of streams whose times were
 * known, minus what was true. Null is unknown.
 *
 * @param streams by number of simultaneous streams, as the file has them
 * @param requestsPerSecond the highest rate reached
 * @param tokensPerSecond of one stream that comes as fast as the client takes it
 * @param gcPauseMaxMs the longest pause of the collector in the window
 * @param unknown why something of it is not known; empty when there is nothing to say
 */
public record SelfTest(
    List<Streams> streams,
    @Nullable Double requestsPerSecond,
    @Nullable Double tokensPerSecond,
    @Nullable Double gcPauses,
    @Nullable Double gcPauseMaxMs,
    String unknown) {

  /**
   * The error with that many streams at once.
   *
   * @param ttftMs reported minus true time to first token
   * @param gapMs likewise of the gaps between tokens
   * @param decodeRate likewise of the decode rate, as a fraction of the true one
   */
  public record Streams(
      int streams,
      @Nullable Double requests,
      @Nullable Double trueTtftMs,
      Error ttftMs,
      Error gapMs,
      Error decodeRate) {}

  /** The distribution of an error. */
  public record Error(@Nullable Double median, @Nullable Double p99) {}

  static SelfTest of(JsonNode json) {
    List<Streams> streams = new ArrayList<>();
    json.path("streams").forEach(s -> streams.add(streams(s)));
    return new SelfTest(
        streams,
        number(json, "requests_per_second"),
        number(json, "tokens_per_second"),
        number(json, "gc_pauses"),
        number(json, "gc_pause_max_ms"),
        reasons(json.path("unknown")));
  }

  private static Streams streams(JsonNode json) {
    return new Streams(
        json.path("streams").asInt(),
        number(json, "requests"),
        number(json, "true_ttft_ms"),
        error(json.path("ttft_error_ms")),
        error(json.path("gap_error_ms")),
        error(json.path("decode_rate_error")));
  }

  private static Error error(JsonNode json) {
    return new Error(number(json, "median"), number(json, "p99"));
  }

  private static @Nullable Double number(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isNumber() && Double.isFinite(value.doubleValue()) ? value.doubleValue() : null;
  }

  /** A text, or a reason per field. */
  private static String reasons(JsonNode unknown) {
    return unknown.isContainerNode()
        ? StreamSupport.stream(unknown.spliterator(), false)
            .map(JsonNode::asText)
            .distinct()
            .collect(Collectors.joining("; "))
        : unknown.isTextual() ? unknown.textValue() : "";
  }
}
