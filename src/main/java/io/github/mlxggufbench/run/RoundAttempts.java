package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.PlannedRound;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A round until it is delivered: a void one is repeated once; both attempts stay in the files. */
final class RoundAttempts {
  private static final int ATTEMPTS = 2;

  private final Plan plan;
  private final RoundRunner runner;
  private final ServedModels models;
  private final @Nullable Vacancy vacancy;
  private final MergedResults results;
  private final Interruption interruption;

  /**
   * @param vacancy of the server of builds that are not embedded; null = all are
   */
  RoundAttempts(
      Plan plan,
      RoundRunner runner,
      ServedModels models,
      @Nullable Vacancy vacancy,
      MergedResults results,
      Interruption interruption) {
    this.plan = plan;
    this.runner = runner;
    this.models = models;
    this.vacancy = vacancy;
    this.results = results;
    this.interruption = interruption;
  }

  /**
   * Runs the round.
   *
   * @return why it is not delivered; null when it is
   * @throws RunException when no round can be run any more
   */
  @Nullable String run(PlannedRound round, Progress progress) throws IOException, RunException {
    Plan.CellPlan cellPlan = plan.cells().get(round.cell());
    if (cellPlan == null) {
      throw new IllegalStateException("every round belongs to a cell of the plan");
    }
    String problem = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (problem != null) {
        progress.roundRepeats(round, problem);
      }
      RoundRunner.Attempt done = attempt(round, attempt, cellPlan, progress);
      interruption.stopHere();
      if (done.result() != null) {
        results.add(round.cell(), done.result());
      }
      problem = done.problem();
      if (!done.repeat()) {
        return problem;
      }
    }
    return problem;
  }

  private RoundRunner.Attempt attempt(
      PlannedRound round, int attempt, Plan.CellPlan cellPlan, Progress progress)
      throws IOException, RunException {
    String hindrance = hindrance(round, attempt);
    if (hindrance == null) {
      return runner.run(round, attempt, cellPlan, progress::iteration);
    }
    RoundRunner.Attempt nothing = runner.hindered(round, attempt, hindrance);
    if (attempt + 1 == ATTEMPTS) {
      throw new RunException(ExitCode.INCOMPLETE, hindrance);
    }
    return nothing;
  }

  private @Nullable String hindrance(PlannedRound round, int attempt) throws IOException {
    if (vacancy == null || models.build(round.cell().pair(), round.cell().format()).embedded()) {
      return null;
    }
    return attempt == 0 ? vacancy.hindrance() : vacancy.lastingHindrance();
  }
}
