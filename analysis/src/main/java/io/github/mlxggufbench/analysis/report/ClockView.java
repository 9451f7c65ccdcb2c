package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.ClockFinding;
import java.util.List;
import java.util.Locale;

/**
 * Our clock against the server's own.
 *
 * @param sentence the outcome in one line
 * @param flagged whether something lies beyond its tolerance
 * @param rows build, source, what and its tolerance, median with the range, result
 */
record ClockView(String sentence, boolean flagged, List<Cells> rows) {

  static ClockView of(List<ClockFinding> findings) {
    int requests = findings.stream().mapToInt(ClockFinding::requests).sum();
    int beyond = findings.stream().mapToInt(ClockFinding::beyond).sum();
    return new ClockView(
        requests == 0
            ? "No server told times of its own: our clock stands alone."
            : beyond == 0
                ? "All %d comparisons lie within their tolerance.".formatted(requests)
                : "Beyond their tolerance: %d of %d comparisons.".formatted(beyond, requests),
        beyond > 0,
        findings.stream().map(ClockView::row).toList());
  }

  private static Cells row(ClockFinding finding) {
    if (finding.result() == ClockFinding.Result.UNKNOWN) {
      return Cells.of(label(finding), finding.source(), Quantity.UNKNOWN, "–", finding.text());
    }
    return Cells.of(
            label(finding),
            finding.source(),
            what(finding.check()) + " (" + finding.tolerance() + ")",
            median(finding),
            finding.text())
        .flaggedIf(finding.result() == ClockFinding.Result.BEYOND);
  }

  private static String label(ClockFinding finding) {
    return finding.format().toUpperCase(Locale.ROOT);
  }

  private static String median(ClockFinding finding) {
    Double median = finding.median();
    return finding.unit().equals("×") && median != null
        ? Quantity.ratio(median, finding.lowest(), finding.highest())
        : Quantity.of(median, finding.lowest(), finding.highest(), finding.unit());
  }

  private static String what(String check) {
    return switch (check) {
      case "decode_rate" -> "our decode rate / its own";
      case "ttft_over_prefill" -> "our TTFT − its prefill";
      case "ttft_over_server" -> "our TTFT − its own";
      default -> check;
    };
  }
}
