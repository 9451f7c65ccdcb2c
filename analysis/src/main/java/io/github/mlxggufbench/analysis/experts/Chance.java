package io.github.mlxggufbench.analysis.experts;

/*
 * Two tokens that choose k of E experts each, without regard to each other, share
 *
 *     their first choice with probability   1/E
 *     any choice with probability           1 − C(E − k, k) / C(E, k)
 */

/** How often neighbouring tokens would repeat a choice by chance. */
final class Chance {

  private Chance() {}

  static double repeatFirst(int experts) {
    return 1.0 / experts;
  }

  static double repeatAny(int experts, int used) {
    double none = 1;
    for (int i = 0; i < used; i++) {
      none *= Math.max(0, experts - used - i) / (double) (experts - i);
    }
    return 1 - none;
  }
}
