package io.github.mlxggufbench.analysis.metrics;

/** Metrics that are judged alike. */
public enum MetricFamily {
  SPEED(0.03),
  FIRST_TOKEN(0.05),
  LOAD(0.10),
  MEMORY(0.02),
  OTHER(0.03);

  private final double margin;

  MetricFamily(double margin) {
    this.margin = margin;
  }

  /** The default practical margin, a fraction: 0.03 means the ratio range [1/1.03, 1.03]. */
  public double margin() {
    return margin;
  }

  /** Whether Holm's correction counts its metrics as one family of tests. */
  public boolean isSpeed() {
    return this == SPEED || this == FIRST_TOKEN;
  }
}
