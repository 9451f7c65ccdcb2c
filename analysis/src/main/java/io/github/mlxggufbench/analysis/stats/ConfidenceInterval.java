package io.github.mlxggufbench.analysis.stats;

/**
 * An estimate with its interval.
 *
 * @param confidence a fraction, such as 0.95
 */
public record ConfidenceInterval(double center, double lo, double hi, double confidence) {

  /** Whether the value lies outside, that is: is refuted at this confidence. */
  public boolean excludes(double value) {
    return value < lo || value > hi;
  }

  /** The same interval carried from logarithms back to the scale of the values. */
  ConfidenceInterval exp() {
    return new ConfidenceInterval(Math.exp(center), Math.exp(lo), Math.exp(hi), confidence);
  }
}
