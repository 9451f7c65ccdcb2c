package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.RunManifest.CellTally;
import io.github.mlxggufbench.record.RunManifest.FailedRequests;
import io.github.mlxggufbench.record.RunManifest.MissingRound;
import io.github.mlxggufbench.record.RunManifest.Warning;
import java.io.PrintStream;
import java.util.List;

/** The last words of a run: what was delivered and what was not. */
final class Closing {
  private static final int MESSAGE_LENGTH = 200;

  private final PrintStream out;

  Closing(PrintStream out) {
    this.out = out;
  }

  void print(List<CellTally> cells, List<Warning> warnings) {
    int rounds = cells.stream().mapToInt(CellTally::roundsDelivered).sum();
    int planned = cells.stream().mapToInt(CellTally::roundsPlanned).sum();
    int requests = cells.stream().mapToInt(CellTally::requests).sum();
    int repeated = cells.stream().mapToInt(CellTally::roundsVoid).sum();
    out.printf("%d of %d rounds delivered, %d requests", rounds, planned, requests);
    out.println(repeated == 0 ? "" : ", " + repeated + " void attempts");
    cells.forEach(this::failures);
    warnings.forEach(
        warning -> out.println("warning: " + warning.text() + "; " + warning.remedy()));
  }

  /** Nothing for a cell that delivered all and whose requests are all {@code ok}. */
  private void failures(CellTally cell) {
    int ok = cell.outcomes().getOrDefault("ok", 0);
    if (cell.roundsDelivered() == cell.roundsPlanned() && ok == cell.requests()) {
      return;
    }
    out.printf(
        "  %s: %d of %d rounds delivered, %d of %d requests ok%n",
        name(cell.cell()), cell.roundsDelivered(), cell.roundsPlanned(), ok, cell.requests());
    for (FailedRequests failed : cell.failures()) {
      String message = failed.message() == null ? "" : ": " + shortened(failed.message());
      out.println("    " + failed.count() + " " + failed.outcome() + message);
    }
    for (MissingRound missing : cell.missing()) {
      out.println(
          "    round " + (missing.round() + 1) + " is missing: " + shortened(missing.why()));
    }
    int notBegun = cell.roundsPlanned() - cell.roundsDelivered() - cell.missing().size();
    if (notBegun > 0) {
      out.println("    " + notBegun + " rounds were not begun");
    }
  }

  private static String name(Cell cell) {
    StringBuilder name = new StringBuilder(cell.benchmark());
    name.append(' ').append(cell.pair()).append(' ').append(cell.format().id());
    cell.params().forEach((key, value) -> name.append(' ').append(key).append('=').append(value));
    return name.toString();
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= MESSAGE_LENGTH ? line : line.substring(0, MESSAGE_LENGTH) + "…";
  }
}
