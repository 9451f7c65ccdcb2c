package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.record.SelftestFigures;
import io.github.mlxggufbench.record.SelftestFigures.Spread;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A selftest's figures for a person: a table, and what they mean. */
final class SelftestText {
  private static final String ROW = "%-26s%9s%12s%12s%12s%12s%12s%12s%n";

  private final PrintStream out;

  SelftestText(PrintStream out) {
    this.out = out;
  }

  void print(SelftestReport report) {
    SelftestFigures figures = report.figures();
    line(
        "The client on this machine: %s %s, %d cores",
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        Runtime.getRuntime().availableProcessors());
    out.println();
    table(report);
    out.println();
    rest(report);
    meaning(report);
    verdict(report);
  }

  private void table(SelftestReport report) {
    out.printf(ROW, "", "", "TTFT error", "", "gap error", "", "decode rate", "error");
    out.printf(ROW, "", "requests", "median ms", "p99 ms", "median ms", "p99 ms", "median", "p99");
    for (StreamError error : report.figures().streams()) {
      String streams = error.streams() == 1 ? "1 stream" : error.streams() + " streams at once";
      row(streams + format(", %.0f ms", error.trueTtftMs()), error);
      report.bareSocketWith(error.streams()).ifPresent(bare -> row("  a bare socket there", bare));
    }
  }

  private void row(String name, StreamError error) {
    Spread ttft = error.ttftErrorMs();
    Spread gap = error.gapErrorMs();
    Spread rate = error.decodeRateError();
    out.printf(
        ROW,
        name,
        error.requests(),
        format("%.3f", ttft.median()),
        format("%.3f", ttft.p99()),
        format("%.3f", gap.median()),
        format("%.3f", gap.p99()),
        format("%.3f %%", 100 * rate.median()),
        format("%.3f %%", 100 * rate.p99()));
  }

  private void rest(SelftestReport report) {
    SelftestFigures figures = report.figures();
    SelftestReport.Planted planted = report.planted();
    if (planted != null) {
      line(
          "a reader made %.0f ms late    shows as %.2f ms",
          planted.delayMs(), planted.reportedMs());
    }
    line(
        "requests per second          %s (%d tokens in one write, %d at once)",
        number(figures.requestsPerSecond()), Throughput.TOKENS, Throughput.STREAMS);
    line("tokens per second            %s (one stream)", number(figures.tokensPerSecond()));
    line("garbage collections          %s", collections(figures));
    out.println();
  }

  private void meaning(SelftestReport report) {
    if (report.figures().streams().isEmpty()) {
      return;
    }
    String added =
        report.figures().streams().stream()
            .map(error ->
                format("%.2f ms", error.ttftErrorMs().median())
                    + (error.streams() == 1
                        ? " with one stream"
                        : " with " + error.streams() + " at once")
                    + besides(report, error))
            .collect(Collectors.joining(", "));
    line("To the TTFT of a server this client adds here, in the median, %s.", added);
  }

  private static String besides(SelftestReport report, StreamError error) {
    return report
        .bareSocketWith(error.streams())
        .map(bare -> format(" (a bare socket %.2f)", bare.ttftErrorMs().median()))
        .orElse("");
  }

  private void verdict(SelftestReport report) {
    report.failures().forEach(failure -> line("failed: %s", failure));
    report.brokenBounds().forEach(broken -> line("out of bounds: %s", broken));
    if (report.good()) {
      line(
          "Within bounds: TTFT error %s ms (median) and %s ms (p99), gaps %s ms (p99), decode rate"
              + " %s %% (p99).",
          Bound.TTFT_MEDIAN.most(),
          Bound.TTFT_P99.most(),
          Bound.GAP_P99.most(),
          Bound.DECODE_RATE_P99.most());
    }
  }

  private static String collections(SelftestFigures figures) {
    Integer pauses = figures.gcPauses();
    Double longest = figures.gcPauseMaxMs();
    return (pauses == null ? "–" : pauses)
        + (longest == null ? "" : format(", the longest %.0f ms", longest));
  }

  private void line(String format, Object... values) {
    out.println(format(format, values));
  }

  private static String number(@Nullable Double figure) {
    return figure == null ? "–" : format("%,.0f", figure);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
