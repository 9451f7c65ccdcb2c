package io.github.mlxggufbench.config.yaml;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readings of durations: a whole number and its unit, {@code 250ms}, {@code 2s}, {@code 5m}. */
public final class Durations {
  /** Longer than any run; keeps nanoseconds within a {@code long}. */
  public static final Duration LONGEST = Duration.ofDays(7);

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private Durations() {}

  /** Both ends included. */
  public static Reading<Duration> between(Duration min, Duration max) {
    return value -> {
      String text = value.unquoted("a duration such as 2s");
      Duration duration = parse(text);
      if (duration == null) {
        throw value.error(
            value.shown()
                + " is not a duration; allowed: a whole number with ms, s, m or h, such as 250ms,"
                + " 2s, 5m, 1h"
                + meant(text));
      }
      if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
        throw value.error(
            value.shown() + " is out of range; allowed: " + format(min) + " to " + format(max));
      }
      return duration;
    };
  }

  /** {@code null} when the text is not a duration. */
  static @Nullable Duration parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return null;
    }
    long amount = Long.parseLong(written.group(1));
    return switch (written.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  /** As it is written in the file, in the largest unit that is exact. */
  static String format(Duration duration) {
    long ms = duration.toMillis();
    if (ms % 1000 != 0 || ms == 0) {
      return ms + "ms";
    }
    long seconds = ms / 1000;
    if (seconds % 60 != 0) {
      return seconds + "s";
    }
    return seconds % 3600 != 0 ? seconds / 60 + "m" : seconds / 3600 + "h";
  }

  private static String meant(String text) {
    String closed = text.replace(" ", "");
    if (closed.matches("[0-9]{1,9}")) {
      return "; did you mean " + closed + "s?";
    }
    return parse(closed) == null ? "" : "; did you mean " + closed + "?";
  }
}
