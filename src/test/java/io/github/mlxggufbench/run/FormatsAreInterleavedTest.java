package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsAreInterleavedTest {

  @Test
  void orderIsReversedEveryOtherBlock() {
    List<Cell> formats =
        List.of(
            new Cell("SimpleGeneration.generate", "p", Format.GGUF, Map.of()),
            new Cell("SimpleGeneration.generate", "p", Format.MLX, Map.of()));
    Plan.Builder plan = new Plan.Builder();
    plan.add(formats, PlanFixture.rounds(4));

    assertEquals(
        List.of("0 gguf", "0 mlx", "1 mlx", "1 gguf", "2 gguf", "2 mlx", "3 mlx", "3 gguf"),
        plan.build().rounds().stream()
            .map(round -> round.block() + " " + round.cell().format().id())
            .toList());
  }

  @Test
  void roundsOfOneFormatStayInOrder() {
    Plan.Builder plan = new Plan.Builder();
    plan.add(List.of(new Cell("ColdStart.load", "p", Format.MLX, Map.of())), PlanFixture.rounds(3));

    assertEquals(
        List.of(0, 1, 2), plan.build().rounds().stream().map(round -> round.round()).toList());
  }
}
