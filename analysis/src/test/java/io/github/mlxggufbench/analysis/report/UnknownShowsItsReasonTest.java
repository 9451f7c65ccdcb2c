package io.github.mlxggufbench.analysis.report;

import static io.github.mlxggufbench.analysis.figures.Comparisons.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.report.PairView.MetricRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownShowsItsReasonTest {

  @Test
  void aDashRefersToTheNoteThatSaysWhy() {
    Footnotes footnotes = new Footnotes();
    MetricRow row =
        MetricRows.of(
                SyntheticSummary.pair(
                    "p", unknown(ThreeRoundRun.GENERATE, "ttft_ms", "ms", "MLX: server went away")),
                footnotes)
            .get(0)
            .metrics()
            .get(0);

    assertEquals("12.0 ms [11.8, 12.2]", row.gguf());
    assertEquals("– (1)", row.mlx());
    assertEquals("– (1)", row.ratio());
    assertEquals(List.of("MLX: server went away"), footnotes.texts());
  }

  @Test
  void differentReasonsHaveDifferentNotes() {
    Footnotes footnotes = new Footnotes();

    assertEquals("– (1)", footnotes.refer("–", "one"));
    assertEquals("– (2)", footnotes.refer("–", "two"));
    assertEquals("– (1)", footnotes.refer("–", "one"));
  }
}
