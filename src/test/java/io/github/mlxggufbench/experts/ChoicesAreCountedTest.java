package io.github.mlxggufbench.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesAreCountedTest {

  private static LayerChoices choices(boolean ranked, int[]... tokens) {
    return new LayerChoices(3, 4, ranked, List.of(tokens));
  }

  private static int[] token(int... experts) {
    return experts;
  }

  /** By hand: expert 0 in tokens 0, 1, 2; expert 1 in 0, 3; expert 2 in 1, 2; expert 3 in 3. */
  @Test
  void countsByExpert() {
    LayerChoices layer = choices(true, token(0, 1), token(0, 2), token(2, 0), token(3, 1));
    assertEquals(List.of(3L, 2L, 2L, 1L), layer.counts());
    assertEquals(4 * 2, layer.counts().stream().mapToLong(Long::longValue).sum());
  }

  /** First: token 1 only. Any: tokens 1 (0) and 2 (0 and 2), not 3. */
  @Test
  void repeatsAreTokensLikeTheOneBefore() {
    LayerChoices layer = choices(true, token(0, 1), token(0, 2), token(2, 0), token(3, 1));
    assertEquals(1, layer.repeatFirst());
    assertEquals(2, layer.repeatAny());
  }

  @Test
  void firstIsUnknownWithoutAnOrder() {
    LayerChoices layer = choices(false, token(0, 1), token(0, 2));
    assertNull(layer.repeatFirst());
    assertEquals(1, layer.repeatAny());
  }

  /** Both of token 0 whatever their order, one of two of token 1, none of token 2: 3 of 6. */
  @Test
  void agreementIsOfSets() {
    LayerChoices some = choices(true, token(0, 1), token(0, 2), token(2, 0));
    LayerChoices others = choices(true, token(1, 0), token(0, 3), token(1, 3));
    assertEquals(0.5, some.agreement(others));
    assertEquals(1.0, some.agreement(some));
  }

  @Test
  void noAgreementOfOtherTokens() {
    assertNull(choices(true, token(0, 1)).agreement(choices(true, token(0, 1), token(0, 1))));
    assertNull(choices(true, token(0, 1)).agreement(choices(true, token(0))));
    assertNull(choices(true).agreement(choices(true)));
  }

  @Test
  void oneTokenRepeatsNothing() {
    assertEquals(0, choices(true, token(2, 1)).repeatAny());
    assertEquals(0, choices(true).repeatFirst());
  }
}
