package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No server can answer a prompt, or a part of it, from what it kept of another. */
class PromptIsUniqueTest {
  private final PromptFactory factory = PromptFactory.bundled();

  /** {@link Places#FIRST} with one field changed. */
  static List<PromptPlace> neighbours() {
    return List.of(
        new PromptPlace(43, "SimpleGeneration", "tiny-dense", "", 0, "measurement", 0),
        new PromptPlace(42, "SimpleGeneratio", "ntiny-dense", "", 0, "measurement", 0),
        new PromptPlace(42, "ColdStart", "tiny-dense", "", 0, "measurement", 0),
        new PromptPlace(42, "SimpleGeneration", "tiny-scout", "", 0, "measurement", 0),
        new PromptPlace(42, "SimpleGeneration", "tiny-dense", "x=1", 0, "measurement", 0),
        new PromptPlace(42, "SimpleGeneration", "tiny-dense", "", 1, "measurement", 0),
        new PromptPlace(42, "SimpleGeneration", "tiny-dense", "", 0, "warmup", 0),
        new PromptPlace(42, "SimpleGeneration", "tiny-dense", "", 0, "measurement", 1));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void eachFieldCounts(PromptPlace neighbour) {
    assertNotEquals(firstWord(Places.FIRST), firstWord(neighbour));
  }

  private String firstWord(PromptPlace place) {
    String prompt = factory.words(200, place);
    return prompt.substring(0, prompt.indexOf(' '));
  }

  @Test
  void noTwoBeginAlike() {
    List<PromptPlace> plan = Places.largePlan();
    Set<String> firstTwoWords = new HashSet<>();
    Set<String> first40Chars = new HashSet<>();
    for (PromptPlace place : plan) {
      String prompt = factory.words(200, place);
      String[] words = prompt.split(" ", 3);
      firstTwoWords.add(words[0] + " " + words[1]);
      first40Chars.add(prompt.substring(0, 40));
    }
    assertEquals(4000, plan.size());
    assertEquals(plan.size(), firstTwoWords.size());
    assertEquals(plan.size(), first40Chars.size());
  }

  /**
   * Engines were seen to reuse 256 tokens or more from the middle of a prompt: 64 words are less.
   */
  @Test
  void noTwoShare64WordsAnywhere() {
    Map<String, PromptPlace> windows = new HashMap<>();
    for (PromptPlace place : Places.largePlan().subList(0, 1000)) {
      String[] words = factory.words(200, place).split(" ");
      for (int i = 0; i + 64 <= words.length; i++) {
        String window = String.join(" ", Arrays.asList(words).subList(i, i + 64));
        assertNull(windows.put(window, place), window);
      }
    }
  }
}
