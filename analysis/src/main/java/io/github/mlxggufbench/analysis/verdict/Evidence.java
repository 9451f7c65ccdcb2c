package io.github.mlxggufbench.analysis.verdict;

import io.github.mlxggufbench.analysis.audit.Barrier;
import io.github.mlxggufbench.analysis.metrics.FigureKey;
import io.github.mlxggufbench.analysis.metrics.Figures;
import io.github.mlxggufbench.analysis.metrics.Series;
import io.github.mlxggufbench.analysis.stats.LogRatio;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a verdict on one metric rests on.
 *
 * @param ratio MLX over GGUF; null when it cannot be formed
 * @param barrier what decides this metric whatever its figures: that it has no winner, or the first
 *     audit difference that does; null when nothing does
 */
record Evidence(
    FigureKey key,
    Series gguf,
    Series mlx,
    Matched matched,
    @Nullable LogRatio ratio,
    @Nullable Barrier barrier) {

  static Evidence of(FigureKey key, Figures figures, List<Barrier> barriers) {
    Series gguf = figures.series(key, "gguf");
    Series mlx = figures.series(key, "mlx");
    Matched matched = Matched.of(gguf, mlx);
    String whyNoWinner = key.metric().whyNoWinner();
    if (whyNoWinner != null) {
      return new Evidence(key, gguf, mlx, matched, null, new Barrier(whyNoWinner, k -> true));
    }
    boolean hasRatio = !key.metric().isRate() && matched.hasEnoughRounds() && matched.isPositive();
    LogRatio ratio = hasRatio ? matched.ratio() : null;
    Optional<Barrier> barrier = barriers.stream().filter(b -> b.decides().test(key)).findFirst();
    return new Evidence(key, gguf, mlx, matched, ratio, barrier.orElse(null));
  }
}
