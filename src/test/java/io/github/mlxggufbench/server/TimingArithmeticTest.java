package io.github.mlxggufbench.server;

import static io.github.mlxggufbench.server.Figures.assertFigure;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Expected values by hand, the working beside them. */
class TimingArithmeticTest {
  /** First of 8 tokens at 250 ms, one every 20 ms, the tail ends at 400 ms; 24 prompt tokens. */
  private final Timing timing =
      Timing.of(Generations.of(Outcome.OK, 8, 400, 250, 270, 290, 310, 330, 350, 370, 390));

  @Test
  void ttftAndE2eCountFromTheStart() {
    assertFigure(250.0, timing.ttftMs());
    assertFigure(250.0, timing.ttfvtMs());
    assertFigure(400.0, timing.e2eMs());
  }

  @Test
  void eightTokensHaveSevenIntervals() {
    assertFigure(20.0, timing.tpotMs()); // (390 − 250) / (8 − 1)
    assertFigure(50.0, timing.decodeTps()); // 7 tokens / 0.140 s
  }

  @Test
  void prefillIsPromptTokensOverTtft() {
    assertFigure(96.0, timing.prefillTps()); // 24 / 0.250 s
  }

  /**
   * llama.cpp's own rule: it reported {@code predicted_n} 8, {@code predicted_ms} 12632.011 and
   * {@code predicted_per_second} 0.5541477125059502, which is 7 / 12.632011 s.
   */
  @Test
  void decodeIsLlamaCppsPredictedPerSecond() {
    long firstNs = 1_807_077_000L;
    long lastNs = firstNs + 12_632_011_000L;
    Generation generation =
        new Generation(
            Instant.EPOCH,
            0,
            new Generation.Marks(null, firstNs, firstNs, firstNs, lastNs, lastNs),
            new Generation.Counts(24, 8, null, 0),
            2,
            new long[] {firstNs, lastNs},
            "length",
            Outcome.OK,
            null,
            null,
            "",
            null);
    assertFigure(0.5541477125059502, Timing.of(generation).decodeTps());
    assertFigure(13.28111641064548, Timing.of(generation).prefillTps()); // its own as well
  }

  @Test
  void tokensAreCountedByTheServerNotByEvents() {
    Timing merged = Timing.of(Generations.of(Outcome.OK, 8, 400, 250, 310, 390));
    assertFigure(20.0, merged.tpotMs()); // 140 ms over 7 intervals, in 3 events
  }
}
