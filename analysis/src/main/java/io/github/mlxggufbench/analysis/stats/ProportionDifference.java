package io.github.mlxggufbench.analysis.stats;

/*
 * Interval of the difference of two proportions, from Wilson's intervals [l, u] of both:
 *
 *     d = p̂₁ − p̂₂
 *     [ d − √( (p̂₁−l₁)² + (u₂−p̂₂)² ),  d + √( (u₁−p̂₁)² + (p̂₂−l₂)² ) ]
 *
 * Unlike a t interval it has a width where every value is alike, as success rates mostly are.
 *
 * Newcombe, "Interval estimation for the difference between independent proportions: comparison of
 * eleven methods", Statistics in Medicine 17 (1998), method 10.
 */

/** How far apart two success rates are. */
public final class ProportionDifference {

  private ProportionDifference() {}

  /** The first minus the second; both as Wilson gives them, with the same confidence. */
  public static ConfidenceInterval of(ConfidenceInterval first, ConfidenceInterval second) {
    double difference = first.center() - second.center();
    return new ConfidenceInterval(
        difference,
        difference - Math.hypot(first.center() - first.lo(), second.hi() - second.center()),
        difference + Math.hypot(first.hi() - first.center(), second.center() - second.lo()),
        first.confidence());
  }
}
