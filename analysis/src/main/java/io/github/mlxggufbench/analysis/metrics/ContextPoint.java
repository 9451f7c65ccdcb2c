package io.github.mlxggufbench.analysis.metrics;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a prompt of a length cost.
 *
 * @param tokens of the prompt, as the server counted them
 * @param loadedBytes the build's cost after its load, before any request of the round
 * @param peakBytes the highest cost while it was worked on
 */
record ContextPoint(double tokens, double loadedBytes, double peakBytes) {

  /** Prompts of one asked length are within 1 % of it; a slope over that is noise. */
  private static final double ONE_LENGTH = 0.10;

  /**
   * What 1,000 more tokens take. Of prompts of several lengths (more than 10 % of their mean apart)
   * the slope of a least-squares line through their peaks, which what every request takes (buffers,
   * the reply) does not enter; of one length what they add to the loaded build, which holds that
   * too.
   *
   * @return null without a prompt
   */
  static @Nullable Double per1kTokens(List<ContextPoint> points) {
    double tokens = points.stream().mapToDouble(ContextPoint::tokens).average().orElse(0);
    double peak = points.stream().mapToDouble(ContextPoint::peakBytes).average().orElse(0);
    if (tokens <= 0) {
      return null;
    }
    if (!areOfSeveralLengths(points, tokens)) {
      double loaded = points.stream().mapToDouble(ContextPoint::loadedBytes).average().orElse(0);
      return 1000 * (peak - loaded) / tokens;
    }
    double variance = 0;
    double covariance = 0;
    for (ContextPoint point : points) {
      variance += (point.tokens - tokens) * (point.tokens - tokens);
      covariance += (point.tokens - tokens) * (point.peakBytes - peak);
    }
    return 1000 * covariance / variance;
  }

  private static boolean areOfSeveralLengths(List<ContextPoint> points, double mean) {
    DoubleSummaryStatistics tokens =
        points.stream().mapToDouble(ContextPoint::tokens).summaryStatistics();
    return tokens.getMax() - tokens.getMin() > ONE_LENGTH * mean;
  }

  /** What the formula gives for the same prompts, by the same arithmetic. */
  static @Nullable Double per1kTokens(List<ContextPoint> points, KvFormula formula) {
    return per1kTokens(
        points.stream()
            .map(point -> new ContextPoint(point.tokens, 0, formula.bytes(point.tokens)))
            .toList());
  }
}
