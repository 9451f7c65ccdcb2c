package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.PlannedRound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final Cell GGUF = new Cell("A.run", "p", Format.GGUF, Map.of());
  private static final Cell MLX = new Cell("A.run", "p", Format.MLX, Map.of());
  private static final Cell OTHER_MLX = new Cell("A.run", "q", Format.MLX, Map.of());

  private final TimeLeft left = new TimeLeft();

  @Test
  void nothingIsKnownBeforeTheFirstRound() {
    assertEquals(Optional.empty(), left.estimate(rounds(GGUF)));
  }

  @Test
  void cellsOwnMeanComesFirst() {
    left.add(GGUF, Duration.ofSeconds(2));
    left.add(GGUF, Duration.ofSeconds(4));
    left.add(MLX, Duration.ofSeconds(10));

    assertEquals(Optional.of(Duration.ofSeconds(13)), left.estimate(rounds(GGUF, MLX)));
  }

  @Test
  void unseenCellTakesAsLongAsItsFormatElsewhere() {
    left.add(GGUF, Duration.ofSeconds(2));
    left.add(MLX, Duration.ofSeconds(10));

    assertEquals(Optional.of(Duration.ofSeconds(10)), left.estimate(rounds(OTHER_MLX)));
  }

  private static List<PlannedRound> rounds(Cell... cells) {
    return List.of(cells).stream().map(cell -> new PlannedRound(0, 0, cell)).toList();
  }
}
