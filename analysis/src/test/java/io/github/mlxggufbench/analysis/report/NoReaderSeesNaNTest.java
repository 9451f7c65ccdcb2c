package io.github.mlxggufbench.analysis.report;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.analysis.summary.ClockFinding;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.FormatFigure;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import io.github.mlxggufbench.analysis.summary.LeakRound;
import io.github.mlxggufbench.analysis.summary.LeakVerdict;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are none, and values that are not there, in every place that could show them. */
class NoReaderSeesNaNTest {

  private static final Pattern NONSENSE = Pattern.compile("\\b(NaN|Infinity|null|undefined)\\b");

  @Test
  void inAnyFileOfAReport(@TempDir Path dir) throws IOException {
    Map<String, String> files =
        ReportFiles.of(dir, new ThreeRoundRun(dir.resolve("run"), "bad").write(), summary());

    files.forEach((name, text) -> {
      String own = name.equals("index.html") ? ReportFiles.ownText(text) : text;
      boolean json = name.equals("summary.json");
      assertFalse(!json && NONSENSE.matcher(own).find(), name);
    });
  }

  @Test
  void whereJsonSaysNull(@TempDir Path dir) throws IOException {
    String json = SummaryJson.of(summary());

    assertFalse(json.contains("NaN") || json.contains("Infinity"), json);
    new ObjectMapper().readTree(json);
  }

  private static Summary summary() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    MetricComparison broken =
        new MetricComparison(
            ThreeRoundRun.GENERATE,
            Map.of(),
            null,
            "ttft_ms",
            "ms",
            "lower",
            new FormatFigure(3, 9, nan, nan, infinity, 0.95),
            new FormatFigure(0, 0, null, null, null, 0.95),
            new Interval(nan, nan, infinity, 0.95),
            nan,
            nan,
            nan,
            infinity,
            0.05,
            infinity,
            nan,
            true,
            Verdict.INCONCLUSIVE,
            List.of());
    return SyntheticSummary.of(
        new PairSummary(
            "bad",
            List.of(
                broken,
                known(ThreeRoundRun.GENERATE, "decode_tps", "tok/s", 0, 10, Verdict.INCONCLUSIVE)),
            List.of(),
            Outcomes.NONE,
            List.of(
                new ClockFinding(
                    "gguf",
                    "LM Studio stats",
                    "decode_rate",
                    "×",
                    1,
                    1,
                    nan,
                    nan,
                    infinity,
                    "± 10 %",
                    ClockFinding.Result.BEYOND,
                    "1 of 1 beyond"),
                new ClockFinding(
                    "mlx",
                    "–",
                    "–",
                    "",
                    0,
                    0,
                    null,
                    null,
                    null,
                    "",
                    ClockFinding.Result.UNKNOWN,
                    "not told")),
            List.of(
                leak("mlx", LeakVerdict.INCONCLUSIVE, null, null, List.of()),
                leak(
                    "gguf",
                    LeakVerdict.BOUNDED_GROWTH,
                    new Interval(nan, nan, nan, 0.95),
                    nan,
                    Arrays.asList(null, 1e6, null, 2e6))),
            List.of(
                new ExpertFinding(
                    "gguf",
                    "imatrix",
                    4,
                    2,
                    nan,
                    nan,
                    List.of(
                        new ExpertFinding.Layer(
                            0, Map.of(), null, List.of(), List.of(), nan, null, nan, null, nan,
                            infinity))))));
  }

  private static LeakFinding leak(
      String format,
      LeakVerdict verdict,
      @Nullable Interval rate,
      @Nullable Double figure,
      List<@Nullable Double> memory) {
    return new LeakFinding(
        "MemoryLeak.generate",
        Map.of(),
        format,
        verdict,
        rate,
        figure,
        104857.6,
        figure,
        memory.size(),
        "private memory",
        null,
        "memory after the requests is not known",
        List.of(new LeakRound("run", null, verdict, rate, figure, figure, memory)));
  }
}
