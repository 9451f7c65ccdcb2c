package io.github.mlxggufbench.config.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings of one word out of a few. */
public final class Words {
  private static final Map<String, String> YAML_1_1_BOOLEANS =
      Map.of("yes", "true", "on", "true", "no", "false", "off", "false");

  private Words() {}

  /**
   * One of the allowed words, as it is spelt.
   *
   * @param what the word's kind, for the message: {@code profile}
   */
  public static Reading<String> of(String what, Collection<String> allowed) {
    return value -> {
      String word = value.text();
      if (!allowed.contains(word)) {
        throw value.error(
            "unknown " + what + " " + value.shown() + Suggestion.among(word, allowed));
      }
      return word;
    };
  }

  /** Only {@code true} and {@code false}: YAML 1.1's {@code yes}, {@code on} … are refused. */
  public static Reading<Boolean> bool() {
    return value -> {
      String word = value.unquoted("true or false");
      if (word.equals("true") || word.equals("false")) {
        return word.equals("true");
      }
      @Nullable String meant = YAML_1_1_BOOLEANS.get(word.toLowerCase(Locale.ROOT));
      throw value.error(
          value.shown()
              + " is not a boolean; allowed: true, false"
              + (meant == null ? "" : "; did you mean " + meant + "?"));
    };
  }
}
