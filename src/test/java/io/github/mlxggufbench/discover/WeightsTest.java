package io.github.mlxggufbench.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  /** A rounded count stands for all that it may have been rounded from. */
  @ParameterizedTest
  @CsvSource({
    "8B, 8.03B, false",
    "1B, 1.24B, false",
    "8B, 7B, true",
    "1B, 3B, true",
    "8030261248, 8.03B, false",
    "8030261248, 8030261312, false",
    "1235814400, 1498482688, true",
    "270M, 0.27B, false",
    "270M, 1B, true",
    "26B-A4B, 26B-A4B, false",
    "26B-A4B, 31B, true",
    "8x7B, 8x7B, false",
    "8x7B, 8x22B, true",
    "8x7B, 46.7B, false",
  })
  void differOnlyWhenTheyCannotBeTheSame(String one, String other, boolean differ) {
    assertEquals(differ, weights(one).differFrom(weights(other)));
    assertEquals(differ, weights(other).differFrom(weights(one)));
  }

  @Test
  void nothingSaidIsNoCount() {
    assertNull(Weights.of(null));
  }

  private static Weights weights(String text) {
    Weights weights = Weights.of(text);
    assertNotNull(weights);
    return weights;
  }
}
