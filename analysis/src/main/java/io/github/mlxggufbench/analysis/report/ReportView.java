package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.summary.Notice;
import java.util.List;

/**
 * A whole report as texts, nothing escaped: what both the page and the Markdown are made of.
 *
 * @param banner what every reader must know first; empty where there is nothing
 * @param runs what was run, on what
 * @param notices warnings of the harness; {@code remarks} are this analysis's
 * @param reproduce command lines
 */
record ReportView(
    String title,
    String banner,
    List<RunFacts> runs,
    List<PairView> pairs,
    OutcomesView outcomes,
    List<Notice> notices,
    List<String> remarks,
    List<String> reproduce) {}
