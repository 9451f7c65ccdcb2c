package io.github.mlxggufbench.selftest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.mlxggufbench.record.SelftestFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a selftest says.
 *
 * @param planted null = none was planted
 * @param failures one line for each stream that was not reported as it was played
 * @param brokenBounds one line for each promise that is not kept
 */
record SelftestReport(
    @JsonUnwrapped SelftestFigures figures,
    @Nullable Planted planted,
    List<String> failures,
    List<String> brokenBounds) {

  /** A delay put into the reader, and what the client's TTFT error grew by. */
  record Planted(double delayMs, double reportedMs) {}

  boolean good() {
    return failures.isEmpty() && brokenBounds.isEmpty();
  }
}
