package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Cell;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our time of a load against the server's own of the same load. Ours holds the way there and back;
 * they agree when they are within 10 % or 100 ms of each other, whichever is more.
 */
final class LoadCrossCheck {
  private static final double TOLERANCE = 0.10;
  private static final double TOLERANCE_SECONDS = 0.1;

  private LoadCrossCheck() {}

  /** A warning for the journal when they disagree; empty when they agree or one is unknown. */
  static Optional<Map<String, String>> warning(Cell cell, double ours, @Nullable Double servers) {
    if (servers == null
        || servers <= 0
        || Math.abs(ours - servers) <= Math.max(TOLERANCE_SECONDS, TOLERANCE * servers)) {
      return Optional.empty();
    }
    return Optional.of(
        Map.of(
            "code",
            "client_disagrees",
            "text",
            String.format(
                Locale.ROOT,
                "%s %s %s: a load took %.2f s by our clock and %.2f s by the server's own: more"
                    + " than 10 %% or 100 ms apart",
                cell.benchmark(),
                cell.pair(),
                cell.format().id(),
                ours,
                servers),
            "remedy",
            "read load times as what a user waits; the server counts another part of it"));
  }
}
