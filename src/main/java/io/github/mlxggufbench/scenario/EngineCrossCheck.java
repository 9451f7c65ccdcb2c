package io.github.mlxggufbench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.server.Timing;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our decode rate against the engine's own, where it tells it with the reply (llama.cpp does). They
 * are the same stream seen from both ends: a client that gets no processor time sees tokens in
 * bunches, and its rate is then untrue in either direction.
 */
final class EngineCrossCheck {
  private static final double TOLERANCE = 0.10;

  private EngineCrossCheck() {}

  /**
   * A warning for the journal when the two are more than 10 % apart; empty when they agree or one
   * is unknown.
   */
  static Optional<Map<String, String>> warning(
      Cell cell, Timing timing, @Nullable JsonNode serverStats) {
    Double ours = timing.decodeTps();
    if (ours == null || serverStats == null) {
      return Optional.empty();
    }
    double engines = serverStats.path("predicted_per_second").asDouble(0);
    if (engines <= 0 || Math.abs(ours / engines - 1) <= TOLERANCE) {
      return Optional.empty();
    }
    String name = cell.benchmark() + " " + cell.pair() + " " + cell.format().id();
    return Optional.of(
        Map.of(
            "code",
            "client_disagrees",
            "text",
            name
                + ": in some requests the decode rate by our clock is more than 10 % from the engine's own;"
                + " the machine was too busy to measure it",
            "remedy",
            "end what else uses the processor and measure again"));
  }
}
