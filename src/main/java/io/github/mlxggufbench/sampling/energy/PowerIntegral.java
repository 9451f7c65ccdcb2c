package io.github.mlxggufbench.sampling.energy;

/** Energy by its power, read now and then: the trapezoidal rule. */
final class PowerIntegral {
  private static final double NS_PER_S = 1e9;

  private double joules;
  private double wattsBefore;
  private long beforeNs;
  private boolean begun;

  /** Since the first reading, with this one. */
  double add(long readNs, double watts) {
    if (begun) {
      joules += (watts + wattsBefore) / 2 * (readNs - beforeNs) / NS_PER_S;
    }
    begun = true;
    beforeNs = readNs;
    wattsBefore = watts;
    return joules;
  }
}
