package io.github.mlxggufbench.experts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The experts that one layer chose in one document.
 *
 * @param layer counted from 0 over all layers of the model, dense ones included
 * @param experts how many there are to choose from; experts that every token passes are none
 * @param ranked whether each token's experts stand in the order of the router's preference
 * @param choices for each token its experts
 */
record LayerChoices(int layer, int experts, boolean ranked, List<int[]> choices) {

  int tokens() {
    return choices.size();
  }

  /** How many experts each token is sent to. */
  int expertsUsed() {
    return choices.isEmpty() ? 0 : choices.get(0).length;
  }

  /** How many tokens each expert was chosen for; their sum is tokens × experts used. */
  List<Long> counts() {
    long[] counts = new long[experts];
    choices.forEach(token -> IntStream.of(token).forEach(expert -> counts[expert]++));
    return Arrays.stream(counts).boxed().toList();
  }

  /**
   * Tokens whose most preferred expert is that of the token before, out of {@code tokens - 1}; null
   * when the order is not known.
   */
  @Nullable Integer repeatFirst() {
    return ranked ? (Integer) repeats((before, token) -> before[0] == token[0]) : null;
  }

  /** Tokens that share an expert with the token before, out of {@code tokens - 1}. */
  int repeatAny() {
    return repeats((before, token) -> shared(before, token) > 0);
  }

  /**
   * The mean over the tokens of the share of experts that both chose, whatever their order: |A ∩ B|
   * / k, from 0 to 1.
   *
   * @return null when the two are not of the same tokens, or choose different numbers of experts
   */
  @Nullable Double agreement(LayerChoices other) {
    if (tokens() != other.tokens() || tokens() == 0 || expertsUsed() != other.expertsUsed()) {
      return null;
    }
    long shared = 0;
    for (int token = 0; token < tokens(); token++) {
      shared += shared(choices.get(token), other.choices.get(token));
    }
    return (double) shared / ((long) tokens() * expertsUsed());
  }

  private interface Likeness {
    boolean of(int[] before, int[] token);
  }

  private int repeats(Likeness alike) {
    int repeats = 0;
    for (int token = 1; token < tokens(); token++) {
      if (alike.of(choices.get(token - 1), choices.get(token))) {
        repeats++;
      }
    }
    return repeats;
  }

  private static long shared(int[] some, int[] others) {
    return IntStream.of(some)
        .filter(expert -> IntStream.of(others).anyMatch(other -> other == expert))
        .count();
  }
}
