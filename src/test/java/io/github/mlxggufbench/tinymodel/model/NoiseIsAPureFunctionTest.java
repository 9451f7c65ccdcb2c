package io.github.mlxggufbench.tinymodel.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseIsAPureFunctionTest {

  @Test
  void rowsDoNotDependOnTheOrderInWhichTheyAreMade() {
    Noise noise = new Noise(1, "blk.0.attn_q.weight", 1);
    float[] before = row(noise, 3);
    row(noise, 7);
    assertArrayEquals(before, row(noise, 3));
    assertArrayEquals(before, row(new Noise(1, "blk.0.attn_q.weight", 1), 3));
  }

  @Test
  void seedTensorAndRowMatter() {
    float[] weights = row(new Noise(1, "a", 1), 0);
    assertFalse(Arrays.equals(weights, row(new Noise(2, "a", 1), 0)));
    assertFalse(Arrays.equals(weights, row(new Noise(1, "b", 1), 0)));
    assertFalse(Arrays.equals(weights, row(new Noise(1, "a", 1), 1)));
  }

  /** Uniform on ±√3·σ: mean 0, standard deviation σ; both within five standard errors. */
  @Test
  void meanAndSpreadAreThoseAskedFor() {
    int n = 1 << 20;
    double sigma = 0.25;
    float[] weights = new float[n];
    new Noise(1, "a", sigma).fill(0, weights);
    double sum = 0;
    double squares = 0;
    for (float weight : weights) {
      sum += weight;
      squares += (double) weight * weight;
    }
    assertEquals(0, sum / n, 5 * sigma / Math.sqrt(n));
    // The kurtosis of a uniform distribution is 9/5, so the variance of x² is 4/5·σ⁴.
    assertEquals(sigma * sigma, squares / n, 5 * sigma * sigma * Math.sqrt(0.8 / n));
  }

  private static float[] row(Noise noise, long row) {
    float[] weights = new float[256];
    noise.fill(row, weights);
    return weights;
  }
}
