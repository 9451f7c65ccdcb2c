package io.github.mlxggufbench.analysis.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SharesOfKnownCountsTest {

  @Test
  void evenUseIsTheHighestEntropy() {
    Shares even = Shares.of(new long[] {5, 5, 5, 5, 5, 5, 5, 5});

    assertEquals(1, even.normalisedEntropy(), 1e-12);
    assertEquals(1, even.maxOverMean(), 1e-12);
  }

  @Test
  void oneExpertAloneIsTheLowest() {
    Shares one = Shares.of(new long[] {0, 7, 0, 0});

    assertEquals(0, one.normalisedEntropy(), 1e-12);
    assertEquals(4, one.maxOverMean(), 1e-12);
  }

  /** 1/2, 1/4, 1/8, 1/8 hold 1.75 bits (Cover and Thomas, "Elements of Information Theory"). */
  @Test
  void asInTheTextbook() {
    assertEquals(1.75 / 2, Shares.of(new long[] {4, 2, 1, 1}).normalisedEntropy(), 1e-12);
  }
}
