package io.github.mlxggufbench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.server.Timing;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our figures of one request against the server's own of the same request, which only its own chat
 * route tells. They agree when the decode rates are within 10 % of each other, the times to the
 * first token within 5 % or 5 ms, whichever is more.
 *
 * <p>What LM Studio counts differs by engine: the total time holds the first token's for llama.cpp
 * and not for MLX, so only rate and first token are compared, and the rate only of replies of
 * {@value #TOKENS} tokens or more (three tokens gave 373 and 323 tokens a second for one prompt).
 */
final class ProbeCrossCheck {
  private static final int TOKENS = 32;
  private static final double RATE_TOLERANCE = 0.10;
  private static final double TTFT_TOLERANCE = 0.05;
  private static final double TTFT_TOLERANCE_MS = 5;

  private ProbeCrossCheck() {}

  /**
   * A warning for the journal when they disagree; empty when they agree or one is unknown.
   *
   * @param stats LM Studio's {@code stats}
   */
  static Optional<Map<String, String>> warning(Cell cell, Timing ours, @Nullable JsonNode stats) {
    if (stats == null) {
      return Optional.empty();
    }
    return ttft(ours.ttftMs(), stats)
        .or(() -> rate(ours.decodeTps(), stats))
        .map(text ->
            Map.of(
                "code",
                "client_disagrees",
                "text",
                cell.benchmark() + " " + cell.pair() + " " + cell.format().id() + ": " + text,
                "remedy",
                "end what else uses the processor and measure again"));
  }

  private static Optional<String> ttft(@Nullable Double oursMs, JsonNode stats) {
    double serversMs = stats.path("time_to_first_token_seconds").asDouble(0) * 1000;
    if (oursMs == null || serversMs <= 0) {
      return Optional.empty();
    }
    double tolerance = Math.max(TTFT_TOLERANCE_MS, TTFT_TOLERANCE * serversMs);
    return Math.abs(oursMs - serversMs) <= tolerance
        ? Optional.empty()
        : disagreement("the time to the first token", oursMs, serversMs, "ms", "5 % or 5 ms");
  }

  private static Optional<String> rate(@Nullable Double ours, JsonNode stats) {
    double servers = stats.path("tokens_per_second").asDouble(0);
    if (ours == null || servers <= 0 || stats.path("total_output_tokens").asInt(0) < TOKENS) {
      return Optional.empty();
    }
    return Math.abs(ours / servers - 1) <= RATE_TOLERANCE
        ? Optional.empty()
        : disagreement("the decode rate", ours, servers, "tok/s", "10 %");
  }

  private static Optional<String> disagreement(
      String what, double ours, double servers, String unit, String tolerance) {
    return Optional.of(
        String.format(
            Locale.ROOT,
            "in a cross-check, %s is %.1f %s by our clock and %.1f %s by the server's own:"
                + " more than %s apart",
            what,
            ours,
            unit,
            servers,
            unit,
            tolerance));
  }
}
