package io.github.mlxggufbench.analysis.report;

import java.util.List;

/**
 * A whole report as texts, nothing escaped: what both the page and the Markdown are made of.
 *
 * @param banner what every reader must know first; empty where there is nothing
 * @param runs what was run, on what
 * @param reproduce command lines
 */
record ReportView(
    String title,
    String banner,
    List<RunFacts> runs,
    List<PairView> pairs,
    List<PairView.Cells> outcomes,
    List<String> warnings,
    List<String> reproduce) {}
