package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeakIsToldInPlainWordsTest {

  private static final double MIB = 1024 * 1024;
  private static final Interval RATE = new Interval(1.7 * MIB, 1.6 * MIB, 1.8 * MIB, 0.95);

  @Test
  void aLeakWithThePromptCacheOn() {
    assertEquals(
        "GGUF, mode soak: memory grows with every request, by 1.70 MiB/request [1.60, 1.80], with"
            + " no end in sight in 128 requests. The prompt cache is on and keeps finished prompts:"
            + " a likely cause, and no leak if it is; measure again with it off.",
        LeakSentence.of(finding(LeakVerdict.LEAK, "soak", 128, true)));
  }

  @Test
  void aLeakInFewRequestsWithTheCacheOff() {
    assertEquals(
        "GGUF, mode requests: memory grows with every request, by 1.70 MiB/request [1.60, 1.80],"
            + " with no end in sight in 10 requests. A cache that is still filling looks the same"
            + " over so few; more (mode soak) tell them apart. The prompt cache is off and not the"
            + " cause.",
        LeakSentence.of(finding(LeakVerdict.LEAK, "requests", 10, false)));
  }

  @Test
  void aLeakFromLoadToLoad() {
    assertEquals(
        "GGUF, mode reload: memory grows with every load/unload cycle, by 1.70 MiB/cycle [1.60,"
            + " 1.80], with no end in sight in 40 load/unload cycles.",
        LeakSentence.of(finding(LeakVerdict.LEAK, "reload", 40, null)));
  }

  @Test
  void growthThatEnds() {
    assertEquals(
        "GGUF, mode soak: memory grew and then stayed at about 164 MiB, as a cache or a warm-up"
            + " does: no leak that 128 requests could show (256 KiB/request or more).",
        LeakSentence.of(finding(LeakVerdict.BOUNDED_GROWTH, "soak", 128, null)));
  }

  @Test
  void noGrowth() {
    assertEquals(
        "GGUF, mode soak: no leak that 128 requests could show (256 KiB/request or more).",
        LeakSentence.of(finding(LeakVerdict.NONE, "soak", 128, null)));
  }

  @Test
  void nothingToBeSaid() {
    assertEquals(
        "GGUF, mode requests: no verdict. 10 values can show a leak but not its absence. Growth"
            + " after the burn-in: 1.70 MiB/request [1.60, 1.80].",
        LeakSentence.of(finding(LeakVerdict.INCONCLUSIVE, "requests", 10, null)));
  }

  private static LeakFinding finding(
      LeakVerdict verdict, String mode, int requests, @Nullable Boolean cache) {
    return new LeakFinding(
        "MemoryLeak.generate",
        Map.of("mode", mode),
        "gguf",
        verdict,
        RATE,
        0.25 * MIB,
        0.1 * MIB,
        164 * MIB,
        requests,
        "private memory",
        cache,
        "10 values can show a leak but not its absence",
        List.of());
  }
}
