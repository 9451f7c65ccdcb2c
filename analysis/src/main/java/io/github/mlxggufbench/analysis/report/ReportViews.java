package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.ingest.Manifest;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.util.List;
import java.util.stream.Collectors;

/** Runs and their summary as one report. */
final class ReportViews {

  private static final String TINY =
      "embedded server, tiny random-weight models: these numbers say nothing about real models on"
          + " your machine";

  private ReportViews() {}

  static ReportView of(List<RunDirectory> runs, Summary summary) {
    PairViews pairs = new PairViews(runs);
    boolean tiny = runs.stream().map(RunDirectory::manifest).anyMatch(Manifest::tinyModels);
    return new ReportView(
        "MLX or GGUF: "
            + summary.pairs().stream().map(PairSummary::name).collect(Collectors.joining(", ")),
        tiny ? TINY : "",
        runs.stream().map(RunFacts::of).toList(),
        summary.pairs().stream().map(pairs::of).toList(),
        OutcomeRows.of(runs, summary),
        summary.notices(),
        summary.remarks(),
        Reproduction.of(runs));
  }
}
