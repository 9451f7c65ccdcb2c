package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private final DocumentFactory documents = DocumentFactory.bundled();

  private static PromptPlace place(int round, String phase, int iteration) {
    return new PromptPlace(42, "ContextStress", "p", "contextTokens=4000", round, phase, iteration);
  }

  private String[] words(int count, PromptPlace place) {
    return documents.words(count, place).split(" ", -1);
  }

  @Test
  void isAsLongAsAsked() {
    for (int count = DocumentFactory.SHORTEST_WORDS; count <= 1500; count++) {
      assertEquals(count, words(count, place(count, "measurement", 0)).length);
    }
    assertEquals(12_500, words(12_500, place(0, "measurement", 0)).length);
  }

  @Test
  void hasAShortest() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> documents.words(59, place(0, "measurement", 0)))
            .getMessage();
    assertEquals("a document has at least 60 words, not 59", message);
  }

  /** So a length that one of them was calibrated with holds for all. */
  @Test
  void allOfALengthHaveTheSameWordsButForTheName() {
    String[] one = words(3000, place(0, "measurement", 0));
    String[] other = words(3000, place(5, "warmup", 3));
    assertNotEquals(one[0], other[0]);
    Arrays.sort(one, 2, one.length);
    Arrays.sort(other, 2, other.length);
    assertEquals(List.of(one).subList(2, one.length), List.of(other).subList(2, other.length));
  }

  /** Engines were seen to reuse 256 tokens or more from the middle of a prompt. */
  @Test
  void noTwoShare64WordsAnywhere() {
    Set<String> windows = new HashSet<>();
    int all = 0;
    for (int iteration = 0; iteration < 6; iteration++) {
      String[] words = words(3000, place(0, "measurement", iteration));
      // The frame's end, shorter than 64 words, is the same in all.
      for (int i = 0; i + 64 <= words.length; i++, all++) {
        windows.add(String.join(" ", Arrays.asList(words).subList(i, i + 64)));
      }
    }
    assertEquals(all, windows.size());
  }

  /** 16,000 tokens are some 11,000 words. */
  @Test
  void noSentenceComesTwiceInALongOne() {
    String[] sentences = documents.words(11_000, place(0, "measurement", 0)).split("(?<=\\.) ");
    assertTrue(sentences.length > 800, "" + sentences.length);
    assertEquals(sentences.length, Set.of(sentences).size());
  }

  /** So that a prompt that is only counted brings nothing into a cache that another could use. */
  @Test
  void probesBeginLikeNoMeasuredOne() {
    for (int i = 0; i < 500; i++) {
      assertTrue("AEIO".indexOf(documents.words(60, place(0, "probe", i)).charAt(0)) >= 0);
      assertTrue("AEIO".indexOf(documents.words(60, place(0, "measurement", i)).charAt(0)) < 0);
    }
  }

  @Test
  void isPlainAscii() {
    String document = documents.words(11_000, place(0, "measurement", 0));
    assertTrue(document.chars().allMatch(c -> c >= ' ' && c <= '~'));
    assertTrue(!document.contains("{") && !document.contains("  "), document);
  }
}
