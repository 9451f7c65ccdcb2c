package io.github.mlxggufbench.testing;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is played for the n-th call of a kind that names a model: the play set for that number, else
 * the model's usual one, else everybody's.
 */
final class Repertoire<T> {
  private final T usual;
  private final Map<String, T> plays = new ConcurrentHashMap<>();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();

  Repertoire(T usual) {
    this.usual = usual;
  }

  void set(String key, T play) {
    plays.put(lower(key), play);
  }

  /**
   * @param nth from 1
   */
  void set(String key, int nth, T play) {
    plays.put(lower(key) + "#" + nth, play);
  }

  /** Counts the call. */
  T next(String key) {
    int nth = calls.merge(lower(key), 1, Integer::sum);
    T always = plays.getOrDefault(lower(key), usual);
    return plays.getOrDefault(lower(key) + "#" + nth, always);
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
