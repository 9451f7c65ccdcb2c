package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.ServerReport.Quantiles;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the client saw of a server, for a person. */
final class ServerText {
  private static final String ROW = "%-24s%12s%12s%12s%n";

  private final PrintStream out;

  ServerText(PrintStream out) {
    this.out = out;
  }

  void print(ServerReport report) {
    out.printf(
        Locale.ROOT,
        "%s, model %s: %d requests of up to %d tokens, %d at once%n",
        report.url(),
        report.model(),
        report.requests(),
        report.maxTokens(),
        report.streams());
    String outcomes =
        report.outcomes().entrySet().stream()
            .map(outcome -> outcome.getValue() + " " + outcome.getKey())
            .collect(Collectors.joining(", "));
    out.println("outcomes: " + outcomes);
    out.println();
    out.printf(ROW, "", "p1", "median", "p99");
    row("TTFT, ms", report.ttftMs());
    row("gap between tokens, ms", report.gapMs());
    row("decode, tokens/s", report.decodeTps());
    out.printf(Locale.ROOT, "%-24s%24.1f%n", "requests/s", report.requestsPerSecond());
    out.printf(Locale.ROOT, "%-24s%24.1f%n", "tokens/s, all streams", report.tokensPerSecond());
    out.printf(Locale.ROOT, "%-24s%24d%n", "garbage collections", report.gcPauses());
  }

  private void row(String name, @Nullable Quantiles figure) {
    if (figure == null) {
      out.printf(ROW, name, "–", "–", "–");
    } else {
      out.printf(ROW, name, text(figure.p1()), text(figure.median()), text(figure.p99()));
    }
  }

  private static String text(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }
}
