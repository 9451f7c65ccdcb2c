package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.figures.Chart;
import io.github.mlxggufbench.analysis.report.PairView.Picture;
import io.github.mlxggufbench.analysis.report.PairView.WorkloadRows;
import java.util.List;

/**
 * What a report says of one scenario of a pair.
 *
 * @param title for a person
 * @param about what it measures, in a sentence; empty for a scenario this version does not know
 * @param sentences what came of it, beyond the tables
 */
record ScenarioView(
    String title,
    String about,
    List<String> sentences,
    List<Picture> pictures,
    List<Chart> charts,
    List<WorkloadRows> workloads) {}
