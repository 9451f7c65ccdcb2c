package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptLengthTest {
  private final PromptFactory factory = PromptFactory.bundled();

  @Test
  void is200WordsWherever200AreAsked() {
    for (PromptPlace place : Places.largePlan()) {
      assertEquals(200, factory.words(200, place).trim().split("\\s+").length, place::toString);
    }
  }

  @Test
  void isEveryOtherLengthToo() {
    for (int count = PromptFactory.SHORTEST_WORDS; count <= 2000; count++) {
      PromptPlace place = new PromptPlace(count, "S", "p", "", 0, "measurement", 0);
      assertEquals(count, factory.words(count, place).split(" ", -1).length);
    }
  }

  @Test
  void growsBeyondTheTexts() {
    assertEquals(100_000, factory.words(100_000, Places.FIRST).split(" ", -1).length);
  }

  @Test
  void hasAShortest() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> factory.words(59, Places.FIRST))
            .getMessage();
    assertEquals("a prompt has at least 60 words, not 59", message);
  }

  @Test
  void noSentenceComesTwiceInAStandardPrompt() {
    for (PromptPlace place : Places.largePlan()) {
      String[] sentences = factory.words(200, place).split("(?<=\\.) ");
      assertEquals(sentences.length, Set.of(sentences).size());
    }
  }

  @Test
  void isPlainAscii() {
    for (PromptPlace place : Places.largePlan().subList(0, 500)) {
      String prompt = factory.words(200, place);
      assertTrue(prompt.chars().allMatch(c -> c >= ' ' && c <= '~'), prompt);
    }
  }
}
