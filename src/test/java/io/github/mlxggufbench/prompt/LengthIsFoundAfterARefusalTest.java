package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A server that answers no prompt longer than its context. */
class LengthIsFoundAfterARefusalTest {

  /** 2.5 tokens a word: 1000 words for 2000 tokens are 2500, 500 are 1250, 800 are 2000. */
  @Test
  void firstGuessIsHalvedUntilOneIsCounted() {
    LengthSearch search = new LengthSearch(2000, null);
    assertEquals(1000, search.words());

    search.refused();
    assertEquals(500, search.words());
    search.counted(1250);
    assertEquals(800, search.words());
    search.counted(2000);

    assertEquals(new LengthSearch.Result(800, 2000), search.best());
    assertTrue(search.found());
  }

  /** A count of 1500 makes 1333 words of 1000; with a refusal it is the middle of both. */
  @Test
  void laterGuessMovesHalfWayToTheNearestCount() {
    LengthSearch search = new LengthSearch(2000, null);
    search.counted(1500);
    assertEquals(1333, search.words());

    search.refused();

    assertEquals(1167, search.words());
    assertEquals(new LengthSearch.Result(1000, 1500), search.best());
  }

  @Test
  void nothingButRefusalsFindNothing() {
    LengthSearch search = new LengthSearch(2000, null);
    for (int i = 0; i < 3; i++) {
      search.refused();
      assertTrue(search.goesOn());
    }
    assertNull(search.best());
  }
}
