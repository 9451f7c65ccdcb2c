package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Which build wins a metric as the context grows.
 *
 * @param tokens context lengths that were measured, ascending
 * @param verdicts of each of them
 * @param crossovers where the winner flips; empty when it never does
 */
public record ContextFinding(
    String benchmark,
    String metric,
    List<Integer> tokens,
    List<Verdict> verdicts,
    List<Crossover> crossovers) {

  /**
   * The winner flips somewhere between two measured lengths; what lies between them was not decided
   * or not measured.
   *
   * @param above the longest context that {@code from} still wins
   * @param below the shortest that {@code to} wins
   */
  public record Crossover(
      String from,
      String to,
      @JsonProperty("above_tokens") int above,
      @JsonProperty("below_tokens") int below) {}
}
