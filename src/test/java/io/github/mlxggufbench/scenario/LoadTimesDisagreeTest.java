package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tolerance: the larger of 10 % and 100 ms. */
class LoadTimesDisagreeTest {
  private static final Cell CELL = new Cell("ColdStart.load", "otter", Format.MLX, Map.of());

  @Test
  void withinTheTolerance() {
    assertEquals(Optional.empty(), warning(0.29, 0.20));
    assertEquals(Optional.empty(), warning(10.9, 10.0));
    assertEquals(Optional.empty(), warning(9.1, 10.0));
  }

  @Test
  void beyondIt() {
    assertTrue(text(0.31, 0.20).contains("0.31 s by our clock and 0.20 s by the server's own"));
    assertTrue(text(11.1, 10.0).contains("more than 10 % or 100 ms apart"));
    assertTrue(text(8.9, 10.0).startsWith("ColdStart.load otter mlx: "));
  }

  @Test
  void unknownTimeDisagreesWithNothing() {
    assertEquals(Optional.empty(), warning(5, null));
    assertEquals(Optional.empty(), warning(5, 0.0));
  }

  private static String text(double ours, double servers) {
    return warning(ours, servers).orElseThrow().getOrDefault("text", "");
  }

  private static Optional<Map<String, String>> warning(double ours, @Nullable Double servers) {
    return LoadCrossCheck.warning(CELL, ours, servers);
  }
}
