package io.github.mlxggufbench.discover;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many weights a build has, as exactly as it is known.
 *
 * @param text as the server or the file's reader writes it
 * @param least the fewest that the text can mean; null = the text names no one number
 * @param most the most
 */
record Weights(String text, @Nullable Double least, @Nullable Double most) {
  private static final Pattern ROUNDED = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMBT])(-A.*)?");

  /** Two exact counts of one model differ in norms and embeddings that one file stores twice. */
  private static final double SAME = 0.025;

  /** An exact count. */
  static Weights exactly(long count, String text) {
    return new Weights(text, count * (1 - SAME), count * (1 + SAME));
  }

  /** {@code 8B} and {@code 8.03B} are rounded; {@code 8x7B} says nothing of the sum. */
  static @Nullable Weights of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = text.strip().toUpperCase(Locale.ROOT);
    if (plain.matches("\\d{4,18}")) {
      return exactly(Long.parseLong(plain), text);
    }
    Matcher rounded = ROUNDED.matcher(plain);
    if (!rounded.matches()) {
      return new Weights(text, null, null);
    }
    BigDecimal number = new BigDecimal(rounded.group(1));
    double unit = Math.pow(10, 3 * ("KMBT".indexOf(rounded.group(2)) + 1));
    double half = 0.5 * Math.pow(10, -number.scale());
    return new Weights(
        text, (number.doubleValue() - half) * unit, (number.doubleValue() + half) * unit);
  }

  /** Whether the two cannot be counts of one model. */
  boolean differFrom(Weights other) {
    if (least == null || most == null || other.least == null || other.most == null) {
      return least == null && other.least == null && !text.equalsIgnoreCase(other.text);
    }
    return least >= other.most || most <= other.least;
  }
}
