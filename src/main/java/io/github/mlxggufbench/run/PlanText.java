package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.PlannedRound;
import java.io.PrintStream;

/** The plan for a person: {@code --dry-run}. */
public final class PlanText {
  private final PrintStream out;

  public PlanText(PrintStream out) {
    this.out = out;
  }

  public void print(Plan plan) {
    plan.cells()
        .forEach((cell, cellPlan) ->
            out.printf(
                "%s %s %s %s: %d rounds of %d + %d requests %s%n",
                cell.benchmark(),
                cell.pair(),
                cell.format().id(),
                cell.params(),
                cellPlan.rounds(),
                cellPlan.warmup(),
                cellPlan.requests(),
                cellPlan.settings()));
    out.println("order:");
    for (PlannedRound round : plan.rounds()) {
      out.printf(
          "  block %d: %s %s %s%n",
          round.block(), round.cell().benchmark(), round.cell().pair(), round.cell().format().id());
    }
    out.printf("%d rounds, %d requests%n", plan.rounds().size(), plan.requests());
  }
}
