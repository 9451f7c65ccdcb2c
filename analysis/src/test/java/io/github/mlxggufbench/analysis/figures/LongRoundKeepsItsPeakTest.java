package io.github.mlxggufbench.analysis.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.figures.MemoryTimeline.Tick;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongRoundKeepsItsPeakTest {

  @Test
  void anHourOfSamplesIsThinnedButNotItsOneHighNorItsOneLowSample() {
    List<Tick> hour = new ArrayList<>();
    for (int i = 0; i < 36_000; i++) {
      hour.add(new Tick(i / 10.0, "idle", i == 17_123 ? 9e9 : i == 17_500 ? 1e8 : 1e9, null));
    }

    List<List<Tick>> stretches = new MemoryTimeline(Format.MLX, 0, hour).stretches();

    assertEquals(1, stretches.size());
    assertTrue(stretches.get(0).size() <= 600, "points: " + stretches.get(0).size());
    assertTrue(stretches.get(0).stream().anyMatch(t -> t.total() == 9e9));
    assertTrue(stretches.get(0).stream().anyMatch(t -> t.total() == 1e8));
  }

  @Test
  void phasesTooShortToBeSeenAddToTheOneBefore() {
    List<Tick> soak = new ArrayList<>();
    for (int i = 0; i < 36_000; i++) {
      soak.add(new Tick(i / 10.0, i % 50 == 7 ? "prefill" : "idle", 1e9, null));
    }

    List<MemoryTimeline.Span> spans = new MemoryTimeline(Format.MLX, 0, soak).spans();

    assertTrue(spans.size() < 1200, "bands: " + spans.size());
    assertEquals(0, spans.get(0).from());
    assertEquals(3599.9, spans.get(spans.size() - 1).to());
  }
}
