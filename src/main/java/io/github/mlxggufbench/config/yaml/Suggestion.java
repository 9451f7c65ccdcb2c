package io.github.mlxggufbench.config.yaml;

import java.util.Collection;
import java.util.Locale;

/** The known word that a mistyped one probably meant. */
final class Suggestion {

  private Suggestion() {}

  /**
   * What may stand here, and the nearest of it when one is near: {@code ; allowed: a, b; did you
   * mean a?}
   */
  static String among(String typed, Collection<String> known) {
    if (known.isEmpty()) {
      return "";
    }
    String allowed = "; allowed: " + String.join(", ", known);
    int nearest = Math.max(1, typed.length() / 3) + 1;
    String meant = "";
    for (String word : known) {
      int distance = distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      if (distance < nearest) {
        nearest = distance;
        meant = "; did you mean " + word + "?";
      }
    }
    return allowed + meant;
  }

  /**
   * Insertions, deletions, substitutions and swaps of neighbours that turn {@code a} into {@code b}
   * (optimal string alignment; Damerau 1964).
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substituted = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(substituted, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
