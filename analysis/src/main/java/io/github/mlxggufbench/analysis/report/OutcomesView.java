package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.report.PairView.Cells;
import java.util.List;

/**
 * How everything ended, all pairs together.
 *
 * @param broken what, where, why: requests by outcome, then rounds; empty when nothing broke
 * @param builds pair, build, ok of requests, rate with its interval
 * @param cells as {@link CellRows}
 */
record OutcomesView(List<Cells> broken, List<Cells> builds, List<Cells> cells) {}
