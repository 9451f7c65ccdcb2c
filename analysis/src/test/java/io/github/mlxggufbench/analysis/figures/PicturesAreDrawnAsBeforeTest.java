package io.github.mlxggufbench.analysis.figures;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static io.github.mlxggufbench.analysis.figures.Comparisons.unknown;

import io.github.mlxggufbench.analysis.figures.MemoryTimeline.Tick;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PicturesAreDrawnAsBeforeTest {

  private static final String GENERATE = "SimpleGeneration.generate";
  private static final double MIB = 1024 * 1024;

  @Test
  void ratios() throws IOException {
    PairSummary pair =
        new PairSummary(
            "llama-3.1-8b",
            List.of(
                known("ContextStress.summarize", "ttft_ms", "ms", 900, 610, Verdict.MLX_BETTER),
                known(GENERATE, "decode_tps", "tok/s", 41, 52, Verdict.MLX_BETTER),
                known(GENERATE, "ttft_ms", "ms", 410, 405, Verdict.EQUIVALENT),
                known(GENERATE, "memory_peak_bytes", "B", 4.1e9, 5.6e9, Verdict.GGUF_BETTER),
                known(GENERATE, "memory_peak_bytes.vram", "B", 4e9, 5e9, Verdict.GGUF_BETTER),
                runningOff(known(GENERATE, "gap_p99_ms", "ms", 30, 33, Verdict.INCONCLUSIVE)),
                unknown(GENERATE, "energy_j_per_token", "J/tok", "no power reading")),
            List.of(),
            Outcomes.NONE,
            List.of(),
            List.of(),
            List.of());

    Golden.assertDrawnAsIn("ratio.svg", RatioPlot.of(pair, "ratio").orElseThrow());
  }

  @Test
  void rounds() throws IOException {
    Workload generate = new Workload(GENERATE, Map.of());
    Workload stress = new Workload("ContextStress.summarize", Map.of("contextTokens", "4000"));
    List<RoundValues> values =
        List.of(
            new RoundValues(
                generate,
                "decode_tps",
                "tok/s",
                "higher",
                List.of(41.2, 40.6, 41.0),
                List.of(52.3, 51.8, 52.9)),
            new RoundValues(generate, "ttft_ms", "ms", "lower", List.of(410.0, 407.0), List.of()),
            new RoundValues(
                stress,
                "memory_peak_bytes",
                "B",
                "lower",
                List.of(4100 * MIB, 4101 * MIB),
                List.of(5600 * MIB, 5590 * MIB)));

    Golden.assertDrawnAsIn(
        "rounds.svg", RoundDots.of(values, "llama-3.1-8b", "rounds").orElseThrow());
  }

  @Test
  void loads() throws IOException {
    Workload load = new Workload("ColdStart.load", Map.of("cache", "as_is"));
    List<RoundValues> values =
        List.of(
            lower(load, "load_ms", "ms", List.of(2140.0, 2100.0), List.of(3490.0, 3520.0)),
            lower(load, "idle_penalty_ms", "ms", List.of(-3.0, 12.0), List.of(4.0, 5.0)),
            lower(load, "memory_idle_bytes", "B", List.of(4100 * MIB, 4110 * MIB), List.of()));

    Golden.assertDrawnAsIn("loads.svg", LoadPlot.of(values, "llama-3.1-8b", "l").orElseThrow());
  }

  @Test
  void contexts() throws IOException {
    List<RoundValues> values = new ArrayList<>();
    for (int tokens : new int[] {4000, 512, 1024}) {
      double t = tokens;
      values.add(
          lower(
              new Workload("ContextStress.summarize", Map.of("contextTokens", tokens + "")),
              "ttft_ms",
              "ms",
              List.of(t, t * 1.02, t * 1.1),
              List.of(300 + t / 2, 310 + t / 2)));
    }

    Golden.assertDrawnAsIn(
        "contexts.svg", ContextPlot.of(ContextCurve.of(values), "llama-3.1-8b", "c").orElseThrow());
  }

  private static RoundValues lower(
      Workload workload, String metric, String unit, List<Double> gguf, List<Double> mlx) {
    return new RoundValues(workload, metric, unit, "lower", gguf, mlx);
  }

  @Test
  void memory() throws IOException {
    MemoryHistory history =
        new MemoryHistory(
            "SimpleGeneration",
            List.of(
                panel(Format.GGUF, round(30, 600, 3500.0), round(34, 640, 3500.0)),
                panel(Format.MLX, round(44, 4700, null))));

    Golden.assertDrawnAsIn("memory.svg", MemoryPlot.of(history, "llama-3.1-8b", "memory"));
  }

  @Test
  void experts() throws IOException {
    PairSummary pair =
        new PairSummary(
            "mixtral",
            List.of(),
            List.of(),
            Outcomes.NONE,
            List.of(),
            List.of(),
            List.of(
                new ExpertFinding("gguf", "llama.cpp cb_eval", 4, 1, 0.25, 0.25, layers(4)),
                new ExpertFinding("mlx", "mlx SwitchGLU", 4, 1, 0.25, 0.25, layers(4))));

    Golden.assertDrawnAsIn("experts.svg", ExpertPlot.of(pair, "experts").orElseThrow());
  }

  private static List<ExpertFinding.Layer> layers(int count) {
    List<ExpertFinding.Layer> layers = new ArrayList<>();
    for (int layer = 0; layer < count; layer++) {
      double tilt = layer / 100.0;
      layers.add(
          new ExpertFinding.Layer(
              layer,
              Map.of(
                  "code", domain(0.25 + tilt, 0.25, 0.25 - tilt, 0.25),
                  "math", domain(0.1, 0.6, 0.3, 0.0)),
              0.9,
              List.of(List.of("code", "math")),
              List.of(0.02),
              0.005,
              new Interval(0.015, 0.004 * layer, 0.03, 0.95),
              0.01,
              layer > 1,
              0.999,
              0.0001));
    }
    return layers;
  }

  @SafeVarargs
  private static MemoryHistory.Panel panel(Format format, List<Tick>... rounds) {
    List<MemoryTimeline> timelines = new ArrayList<>();
    for (List<Tick> ticks : rounds) {
      timelines.add(new MemoryTimeline(format, timelines.size(), ticks));
    }
    return new MemoryHistory.Panel(new Workload(GENERATE, Map.of()), format, timelines);
  }

  private static ExpertFinding.Domain domain(Double... share) {
    return new ExpertFinding.Domain(512, 12, List.of(share), 0.9, 2.4, 0.3, 0.5);
  }

  private static MetricComparison runningOff(MetricComparison m) {
    return new MetricComparison(
        m.benchmark(),
        m.params(),
        m.group(),
        m.metric(),
        m.unit(),
        m.better(),
        m.gguf(),
        m.mlx(),
        new Interval(1.1, 0.05, 24.0, 0.95),
        0.7,
        0.7,
        1.1,
        0.1,
        0.03,
        4.0,
        null,
        false,
        m.verdict(),
        List.of());
  }

  private static List<Tick> round(
      int ticks, double privateMib, @org.jspecify.annotations.Nullable Double fileMib) {
    List<Tick> round = new ArrayList<>();
    for (int i = 0; i < ticks; i++) {
      String phase = i < 4 ? "baseline" : i < 10 ? "load" : i < 13 ? "prefill" : "decode";
      boolean lost = i == 20;
      boolean there = i >= 4 && !lost;
      Double file = fileMib == null || !there ? null : fileMib * MIB;
      round.add(new Tick(i * 0.1, phase, there ? privateMib * MIB * grown(i) : null, file));
    }
    return round;
  }

  private static double grown(int tick) {
    return Math.min(1, tick / 10.0);
  }
}
