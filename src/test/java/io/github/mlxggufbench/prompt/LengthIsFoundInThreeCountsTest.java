package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts as tokenizers make them: words times a factor, a template, and what does not follow. */
class LengthIsFoundInThreeCountsTest {

  @ParameterizedTest
  @CsvSource({"512,1.1,8", "512,1.9,40", "1024,1.4,12", "4000,1.2,25", "16000,1.6,3"})
  void withinOnePercent(int tokens, double tokensPerWord, int template) {
    LengthSearch search = new LengthSearch(tokens, null);

    int counts = search(search, words -> (int) (words * tokensPerWord) + template + words % 3);

    assertTrue(counts <= 3, counts + " counts");
    assertTrue(search.found(), search.best() + "");
  }

  @ParameterizedTest
  @ValueSource(ints = {507, 512, 517})
  void otherBuildsWordsAreKeptWhereBothCountAlike(int counted) {
    LengthSearch.Result other = new LengthSearch.Result(350, counted);
    LengthSearch search = new LengthSearch(512, other);

    assertEquals(1, search(search, words -> counted));

    assertEquals(other, search.best());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 700})
  void otherBuildsWordsAreNotKeptWhereTheCountIsFarOff(int counted) {
    LengthSearch search = new LengthSearch(512, new LengthSearch.Result(350, 512));

    search(search, words -> words * counted / 350);

    assertTrue(search.found());
    assertNotEquals(350, Objects.requireNonNull(search.best()).words());
  }

  private static int search(LengthSearch search, IntUnaryOperator tokenizer) {
    int counts = 0;
    while (counts < 3 && search.goesOn()) {
      search.counted(tokenizer.applyAsInt(search.words()));
      counts++;
    }
    return counts;
  }
}
