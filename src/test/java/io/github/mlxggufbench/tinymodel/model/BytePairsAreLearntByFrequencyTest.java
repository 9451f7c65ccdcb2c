package io.github.mlxggufbench.tinymodel.model;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BytePairsAreLearntByFrequencyTest {

  /** The worked example of Wikipedia's article on byte-pair encoding: Z = aa, Y = ab, X = ZY. */
  @Test
  void publishedExample() {
    BytePairs pairs = BytePairs.learn("aaabdaaabac", Pattern.compile(".+"), 3);
    assertEquals(List.of("aa", "ab", "aaab"), learnt(pairs));
    assertEquals(
        List.of(
            new BytePairs.Pair('a', 'a'),
            new BytePairs.Pair('a', 'b'),
            new BytePairs.Pair(256, 257)),
        pairs.merges());
  }

  @Test
  void mergesStayWithinPieces() {
    BytePairs pairs = BytePairs.learn("ab ab ab", Pattern.compile(" ?\\w"), 10);
    assertEquals(List.of(" a"), learnt(pairs));
  }

  private static List<String> learnt(BytePairs pairs) {
    return IntStream.range(256, pairs.size())
        .mapToObj(token -> new String(pairs.bytes(token), US_ASCII))
        .toList();
  }
}
