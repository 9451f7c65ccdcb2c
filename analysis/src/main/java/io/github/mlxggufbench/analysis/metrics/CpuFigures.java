package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.Row;

/** Mean CPU of the engine processes over the ticks in which a request was worked on. */
final class CpuFigures {

  private static final Set<String> BUSY = Set.of("prefill", "decode");

  private CpuFigures() {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    Map<RoundKey, double[]> sums = new LinkedHashMap<>();
    for (Row row : run.samples()) {
      if (BUSY.contains(row.getString("phase")) && !row.isMissing("cpu_percent")) {
        double[] sum = sums.computeIfAbsent(RoundKey.of(row), k -> new double[2]);
        sum[0] += row.getDouble("cpu_percent");
        sum[1]++;
      }
    }
    sums.forEach((key, sum) ->
        into.open(FigureKey.of(key.cell(), Metric.CPU_PERCENT), key.cell().format())
            .add(new RoundValue(rounds.block(key.cell(), key.round()), sum[0] / sum[1], 0)));
  }
}
