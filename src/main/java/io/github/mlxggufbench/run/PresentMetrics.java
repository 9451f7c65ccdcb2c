package io.github.mlxggufbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * A cell's results without the metrics that none of its iterations has: a scenario gives every
 * metric in every iteration, so that raw data stays aligned, and one that is absent throughout is
 * none of its own.
 */
final class PresentMetrics {

  private PresentMetrics() {}

  static List<BenchmarkResult> of(List<BenchmarkResult> rounds) {
    Set<String> present = new TreeSet<>();
    for (BenchmarkResult round : rounds) {
      for (IterationResult iteration : round.getIterationResults()) {
        iteration
            .getSecondaryResults()
            .forEach((label, result) -> {
              if (!Double.isNaN(result.getScore())) {
                present.add(label);
              }
            });
      }
    }
    return rounds.stream().map(round -> only(present, round)).toList();
  }

  private static BenchmarkResult only(Set<String> present, BenchmarkResult round) {
    List<IterationResult> iterations = new ArrayList<>();
    for (IterationResult iteration : round.getIterationResults()) {
      IterationResult kept =
          new IterationResult(
              iteration.getBenchmarkParams(), iteration.getParams(), iteration.getMetadata());
      kept.addResults(iteration.getRawPrimaryResults());
      for (Result<?> result : iteration.getRawSecondaryResults().values()) {
        if (present.contains(result.getLabel())) {
          kept.addResult(result);
        }
      }
      iterations.add(kept);
    }
    BenchmarkResult kept = new BenchmarkResult(round.getParams(), iterations, round.getMetadata());
    round.getBenchmarkResults().values().forEach(kept::addBenchmarkResult);
    return kept;
  }
}
