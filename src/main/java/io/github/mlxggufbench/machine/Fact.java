package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.sampling.os.CommandOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something about the machine, or why it is not known: exactly one of the two.
 *
 * @param unknown in words that follow "unknown:"
 */
public record Fact<T>(@Nullable T value, @Nullable String unknown) {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  public static <T> Fact<T> of(T value) {
    return new Fact<>(value, null);
  }

  public static <T> Fact<T> unknown(String why) {
    return new Fact<>(null, why);
  }

  /** What a command of the operating system prints in a few seconds, without white space around. */
  static Fact<String> printedBy(String... command) {
    try {
      String text = CommandOutput.of(LIMIT, command).strip();
      return text.isEmpty() ? unknown(command[0] + " says nothing") : of(text);
    } catch (IOException e) {
      return unknown(String.valueOf(e.getMessage()));
    }
  }

  /** What follows from the value, itself perhaps unknown; an unknown stays what it is. */
  public <R> Fact<R> then(Function<T, Fact<R>> next) {
    return value == null ? unknown(String.valueOf(unknown)) : next.apply(value);
  }
}
