package io.github.mlxggufbench.server.lmstudio;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The known keys most like one that is not known, by Levenshtein's distance without regard to case,
 * with or without the publisher before the slash. A key that contains the wanted text, or lies
 * within it, counts as near whatever its length.
 */
public final class NearestKeys {
  private static final int SHOWN = 3;

  private NearestKeys() {}

  /** What to do about a key that a server does not list, in words that follow a semicolon. */
  public static String advice(String wanted, List<String> known) {
    String nearest =
        to(wanted, known, SHOWN).stream()
            .map(key -> "'" + key + "'")
            .collect(Collectors.joining(", "));
    return (nearest.isEmpty() ? "it lists no model" : "nearest: " + nearest)
        + "; download it with `lms get "
        + wanted
        + "`";
  }

  static List<String> to(String wanted, List<String> known, int atMost) {
    String target = wanted.toLowerCase(Locale.ROOT);
    return known.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((String key) -> rank(target, key.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(atMost)
        .toList();
  }

  private static int rank(String target, String key) {
    return key.contains(target) || target.contains(key)
        ? 0
        : Math.min(distance(target, key), distance(name(target), name(key)));
  }

  private static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
