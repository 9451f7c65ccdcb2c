package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventedNameTest {

  @Test
  void isTwoWordsOfFourSyllables() {
    String name = InventedName.draw(new SeededDraw(Places.FIRST));
    assertTrue(name.matches("([A-Z][aeio]([bdfghjklmnprstvz][aeio]){3} ?){2}"), name);
  }

  @Test
  void isDrawnTwiceInTenThousandBySmallChanceOnly() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      names.add(
          InventedName.draw(new SeededDraw(new PromptPlace(42, "S", "p", "", 0, "warmup", i))));
    }
    assertEquals(10_000, names.size());
  }
}
