package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How everything that was issued for a pair ended.
 *
 * @param builds one entry a format that was asked at all
 * @param failures what was not {@code ok}, by name; empty when nothing broke
 * @param brokenRounds in the order they broke
 */
public record Outcomes(
    List<Build> builds,
    List<Failure> failures,
    @JsonProperty("broken_rounds") List<BrokenRound> brokenRounds) {

  public static final Outcomes NONE = new Outcomes(List.of(), List.of(), List.of());

  /**
   * All requests to one build, warm-up and void rounds included, probes not.
   *
   * @param successRate ok of requests, with Wilson's interval
   */
  public record Build(
      String format, int requests, int ok, @JsonProperty("success_rate") Interval successRate) {}

  /**
   * Requests of one cell that ended alike.
   *
   * @param phases in which they were issued: {@code warmup}, {@code measurement}, {@code probe}
   * @param rounds counted from 0
   * @param message the first that was recorded; null when there was none
   */
  public record Failure(
      String benchmark,
      Map<String, String> params,
      String format,
      String outcome,
      int count,
      List<String> phases,
      List<Integer> rounds,
      @Nullable String message) {}

  /**
   * A round that did not come out.
   *
   * @param end {@code void}: issued but left out of all figures; {@code failed} or {@code missing}:
   *     not measured to its end
   */
  public record BrokenRound(
      String benchmark,
      Map<String, String> params,
      String format,
      int round,
      int attempt,
      String end,
      String why) {}
}
