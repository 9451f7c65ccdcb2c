package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * The results of all rounds as JMH would have given them for as many forks: one entry a cell, one
 * row of {@code rawData} a round. Iterations whose request failed are left out, as their duration
 * is not a measurement, but for the figures of the round as a whole.
 */
final class MergedResults {
  private final Map<Cell, List<BenchmarkResult>> roundsByCell = new LinkedHashMap<>();

  /** Adds what JMH returned for one round. */
  void add(Cell cell, RunResult round) {
    for (BenchmarkResult result : round.getBenchmarkResults()) {
      List<IterationResult> all = List.copyOf(result.getIterationResults());
      List<IterationResult> good = all.stream().filter(MergedResults::succeeded).toList();
      if (!good.isEmpty()) {
        BenchmarkResult kept =
            new BenchmarkResult(
                result.getParams(), new FiguresOfRound(all).in(good), result.getMetadata());
        result.getBenchmarkResults().values().forEach(kept::addBenchmarkResult);
        roundsByCell.computeIfAbsent(cell, any -> new ArrayList<>()).add(kept);
      }
    }
  }

  private static boolean succeeded(IterationResult iteration) {
    Result<?> rate = iteration.getSecondaryResults().get(Metric.SUCCESS_RATE.id());
    return rate == null || rate.getScore() == 1;
  }

  /** Writes the run's {@code jmh-result.json}, replacing it in one step. */
  void write(RunDirectory directory) throws IOException {
    Path part = directory.path().resolve("jmh-result.json.part");
    write(ResultFormatType.JSON, part);
    Files.move(
        part,
        directory.jmhResult(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes the file that the user asked for with {@code -rf} and {@code -rff}. */
  void write(ResultFormatType format, Path file) {
    ResultFormatFactory.getInstance(format, file.toString()).writeOut(results());
  }

  private Collection<RunResult> results() {
    List<RunResult> results = new ArrayList<>();
    for (List<BenchmarkResult> rounds : roundsByCell.values()) {
      BenchmarkParams params = rounds.get(0).getParams();
      results.add(new RunResult(params, PresentMetrics.of(rounds)));
    }
    return results;
  }
}
