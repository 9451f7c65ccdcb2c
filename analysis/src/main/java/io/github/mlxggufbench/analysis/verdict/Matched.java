package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.metrics.Block;
import io.github.mlxggufbench.analysis.metrics.RoundValue;
import io.github.mlxggufbench.analysis.metrics.Series;
import io.github.mlxggufbench.analysis.stats.LogRatio;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The values of both formats as a test takes them. Rounds of one block belong together, so that
 * whatever drifts over the session cancels; where too few blocks hold both, all rounds stand alone.
 *
 * @param paired whether values of the same index are of one block
 * @param leftOut rounds without a partner
 */
record Matched(double[] gguf, double[] mlx, boolean paired, int leftOut) {

  private static final int LEAST_ROUNDS = 2;

  static Matched of(Series gguf, Series mlx) {
    Map<Block, Double> a = byBlock(gguf);
    Map<Block, Double> b = byBlock(mlx);
    int rounds = a.size() + b.size();
    a.keySet().retainAll(b.keySet());
    if (a.size() < LEAST_ROUNDS) {
      return new Matched(gguf.values(), mlx.values(), false, 0);
    }
    double[] partners =
        a.keySet().stream().mapToDouble(block -> b.getOrDefault(block, 0.0)).toArray();
    double[] values = a.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new Matched(values, partners, true, rounds - 2 * a.size());
  }

  private static Map<Block, Double> byBlock(Series series) {
    Map<Block, Double> values = new LinkedHashMap<>();
    for (RoundValue round : series.rounds()) {
      values.put(round.block(), round.value());
    }
    return values;
  }

  boolean hasEnoughRounds() {
    return gguf.length >= LEAST_ROUNDS && mlx.length >= LEAST_ROUNDS;
  }

  /** Such as memory that both builds give back whole: no ratio, and yet no difference. */
  boolean bothAlwaysZero() {
    return hasEnoughRounds()
        && DoubleStream.concat(DoubleStream.of(gguf), DoubleStream.of(mlx)).allMatch(v -> v == 0);
  }

  boolean isPositive() {
    return DoubleStream.concat(DoubleStream.of(gguf), DoubleStream.of(mlx)).allMatch(v -> v > 0);
  }

  /** MLX over GGUF. */
  LogRatio ratio() {
    return paired ? LogRatio.paired(mlx, gguf) : LogRatio.welch(mlx, gguf);
  }
}
