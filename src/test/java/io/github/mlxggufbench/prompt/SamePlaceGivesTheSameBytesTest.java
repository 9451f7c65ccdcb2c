package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The digests were computed by a second implementation, in Python, written from the documentation
 * of {@link SeededDraw}, {@link InventedName} and {@link PromptFactory}. When they change, runs
 * before and after have different prompts: raise the version in {@link SeededDraw} and say so.
 */
class SamePlaceGivesTheSameBytesTest {

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void standardPrompt() throws NoSuchAlgorithmException {
    assertEquals(
        "29ec503f759fc45811f65ddaa4d98ccc85ff76f993de2b5625ec101767910bdb",
        sha256(PromptFactory.bundled().words(200, Places.FIRST)));
  }

  @Test
  void longPromptOfANegativeSeed() throws NoSuchAlgorithmException {
    PromptPlace place =
        new PromptPlace(-1, "ContextStress", "tiny-dense", "contextTokens=4000", 2, "warmup", 1);
    assertEquals(
        "6d92555cc66b0462049efc8b9aee6fb734477f41fe6baaf3ff0c95e7b300c2b3",
        sha256(PromptFactory.bundled().words(3000, place)));
  }

  @Test
  void inEveryLocaleAndFromEveryFactory() {
    String prompt = PromptFactory.bundled().words(200, Places.FIRST);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(prompt, PromptFactory.bundled().words(200, Places.FIRST));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readsAsAnInstruction() {
    String prompt = PromptFactory.bundled().words(200, Places.FIRST);
    assertTrue(
        prompt.startsWith(
            "Pazetijo Ginapeva has a long train journey ahead and reads these lines from a"
                + " notebook. A weir raises the level of a river"),
        prompt);
    assertTrue(
        prompt.endsWith(
            "Explain what a reader should learn from these notes, and continue with related facts"
                + " of your own."),
        prompt);
  }
}
