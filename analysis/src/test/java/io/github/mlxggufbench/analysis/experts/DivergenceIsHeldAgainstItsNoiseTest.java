package io.github.mlxggufbench.analysis.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DivergenceIsHeldAgainstItsNoiseTest {

  @Test
  void nothingSharedIsOneBit() {
    assertEquals(1, jsd(new long[] {1, 1, 0, 0}, new long[] {0, 0, 1, 1}), 1e-12);
    assertEquals(0, jsd(new long[] {3, 1}, new long[] {3, 1}), 1e-12);
  }

  /** (1, 0) and (1/2, 1/2): H(3/4, 1/4) − H(1/2, 1/2) / 2 = 0.811278 − 0.5. */
  @Test
  void asComputedByHand() {
    assertEquals(0.311278124459133, jsd(new long[] {1, 0}, new long[] {1, 1}), 1e-12);
  }

  /**
   * Mixtral (8 experts, 2 a token) at 256 tokens: .0049 bits, 95 % of the time below .0099, since 4
   * · n · ln2 · JSD is χ² with 7 degrees of freedom, whose 95 % point is 14.067. Scout (16 experts,
   * 1 a token) at 256 tokens: .021 bits.
   */
  @Test
  void theFloorOfShortTextsIsHigherThanWhatMixtralDiffersBy() {
    assertEquals(0.0049, JensenShannon.nullMean(8, 512, 512), 5e-5);
    assertEquals(0.0099, 14.067 / 7 * JensenShannon.nullMean(8, 512, 512), 5e-5);
    assertEquals(0.021, JensenShannon.nullMean(16, 256, 256), 5e-4);
  }

  /** Jiang et al., "Mixtral of Experts" (2024), section 5: 12.5 % and about 46 %. */
  @Test
  void repeatsAreHeldAgainstChance() {
    assertEquals(0.125, Chance.repeatFirst(8), 1e-12);
    assertEquals(1 - 15 / 28.0, Chance.repeatAny(8, 2), 1e-12);
    assertEquals(0.46, Chance.repeatAny(8, 2), 5e-3);
    assertEquals(Chance.repeatFirst(16), Chance.repeatAny(16, 1), 1e-12);
    assertEquals(1, Chance.repeatAny(3, 2), 1e-12);
  }

  private static double jsd(long[] p, long[] q) {
    return JensenShannon.bits(Shares.of(p), Shares.of(q));
  }
}
