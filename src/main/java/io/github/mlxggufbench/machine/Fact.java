package io.github.mlxggufbench.machine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something about the machine, or why it is not known: exactly one of the two.
 *
 * @param unknown in words that follow "unknown:"
 */
public record Fact<T>(@Nullable T value, @Nullable String unknown) {

  public static <T> Fact<T> of(T value) {
    return new Fact<>(value, null);
  }

  public static <T> Fact<T> unknown(String why) {
    return new Fact<>(null, why);
  }

  /** What follows from the value, itself perhaps unknown; an unknown stays what it is. */
  public <R> Fact<R> then(Function<T, Fact<R>> next) {
    return value == null ? unknown(String.valueOf(unknown)) : next.apply(value);
  }
}
