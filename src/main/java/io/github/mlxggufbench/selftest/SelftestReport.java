package io.github.mlxggufbench.selftest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.mlxggufbench.record.SelftestFigures;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a selftest says.
 *
 * @param bareSocket the same streams, in turn with the client, by a bare socket: what this machine
 *     errs by whoever measures; empty = not measured
 * @param planted null = none was planted
 * @param failures one line for each stream that was not reported as it was played
 * @param brokenBounds one line for each promise that is not kept
 */
record SelftestReport(
    @JsonUnwrapped SelftestFigures figures,
    List<StreamError> bareSocket,
    @Nullable Planted planted,
    List<String> failures,
    List<String> brokenBounds) {

  /** A delay put into the reader, and what the client's TTFT error grew by. */
  record Planted(double delayMs, double reportedMs) {

    /** One line when it grew by something else. */
    Optional<String> broken() {
      double most = Bound.TTFT_MEDIAN.most();
      String text = "%.0f ms planted in the reader show as %.2f ms (at most %s ms apart)";
      return Math.abs(reportedMs - delayMs) <= most
          ? Optional.empty()
          : Optional.of(String.format(Locale.ROOT, text, delayMs, reportedMs, most));
    }
  }

  /** What a bare socket erred by with as many streams at once. */
  Optional<StreamError> bareSocketWith(int streams) {
    return StreamError.with(streams, bareSocket);
  }

  boolean good() {
    return failures.isEmpty() && brokenBounds.isEmpty();
  }
}
