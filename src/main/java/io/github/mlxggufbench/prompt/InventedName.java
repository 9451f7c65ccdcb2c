package io.github.mlxggufbench.prompt;

import java.util.Locale;

/**
 * Two words that look like a name, such as {@code Kelimora Tasibedo}. They open a prompt and set it
 * apart from every other, so that no server finds its beginning in a cache.
 *
 * <p>Each word is four syllables of a consonant and a vowel, 6 bits a syllable: 2<sup>48</sup>
 * names in all. Among 10,000 prompts two share a name with a probability of 2 · 10<sup>-7</sup>.
 */
final class InventedName {
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aeio";
  private static final int SYLLABLES = 4;

  private InventedName() {}

  static String draw(SeededDraw draw) {
    return word(draw) + " " + word(draw);
  }

  /** A name that begins with a vowel, and so like none of {@link #draw}. */
  static String drawWithVowel(SeededDraw draw) {
    char vowel = Character.toUpperCase(VOWELS.charAt(draw.below(VOWELS.length())));
    String name = draw(draw);
    return vowel + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** One word of a name. */
  static String word(SeededDraw draw) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < SYLLABLES; i++) {
      word.append(CONSONANTS.charAt(draw.below(CONSONANTS.length())));
      word.append(VOWELS.charAt(draw.below(VOWELS.length())));
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }
}
