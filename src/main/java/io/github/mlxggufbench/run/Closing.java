package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.RunManifest;
import io.github.mlxggufbench.record.RunManifest.CellTally;
import java.io.PrintStream;
import java.util.Map;

/** The last words of a run: what was delivered and what was not. */
final class Closing {
  private final PrintStream out;

  Closing(PrintStream out) {
    this.out = out;
  }

  void print(RunManifest manifest) {
    int rounds = manifest.cells().stream().mapToInt(CellTally::roundsDelivered).sum();
    int planned = manifest.cells().stream().mapToInt(CellTally::roundsPlanned).sum();
    int requests = manifest.cells().stream().mapToInt(CellTally::requests).sum();
    out.printf("%d of %d rounds delivered, %d requests%n", rounds, planned, requests);
    for (CellTally cell : manifest.cells()) {
      int ok = cell.outcomes().getOrDefault("ok", 0);
      if (cell.roundsDelivered() < cell.roundsPlanned() || ok < cell.requests()) {
        out.printf(
            "  %s %s %s: %d of %d rounds, requests %s%n",
            cell.cell().benchmark(),
            cell.cell().pair(),
            cell.cell().format().id(),
            cell.roundsDelivered(),
            cell.roundsPlanned(),
            outcomes(cell.outcomes()));
      }
    }
    manifest
        .warnings()
        .forEach(warning -> out.println("warning: " + warning.text() + remedy(warning)));
  }

  private static String remedy(RunManifest.Warning warning) {
    return warning.remedy().isEmpty() ? "" : "; " + warning.remedy();
  }

  private static String outcomes(Map<String, Integer> outcomes) {
    return outcomes.isEmpty()
        ? "none"
        : String.join(
            ", ",
            outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList());
  }
}
