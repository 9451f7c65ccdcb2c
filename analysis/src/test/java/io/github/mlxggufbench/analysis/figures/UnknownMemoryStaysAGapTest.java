package io.github.mlxggufbench.analysis.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.figures.MemoryTimeline.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownMemoryStaysAGapTest {

  @Test
  void samplesAroundAMissingOneAreNotJoined() {
    MemoryTimeline timeline =
        new MemoryTimeline(
            Format.GGUF,
            0,
            List.of(
                new Tick(0, "baseline", null, null),
                new Tick(0.1, "load", 10.0, null),
                new Tick(0.2, "load", null, null),
                new Tick(0.3, "load", 30.0, null)));

    assertEquals(
        List.of(List.of(0.1), List.of(0.3)),
        timeline.stretches().stream().map(s -> s.stream().map(Tick::seconds).toList()).toList());
  }
}
