package io.github.mlxggufbench.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of weights that a server's text for one may stand for: {@code 8B} is anything that
 * rounds to it. Counts of three digits or more are taken to be within 2 % of each other when they
 * are the same: builds differ in what they store of embeddings and scales.
 *
 * @param exact whether the text has three digits or more
 * @param low inclusive
 * @param high exclusive
 */
record ParameterRange(boolean exact, double low, double high) {
  private static final double TOLERANCE = 0.02;
  private static final int EXACT_DIGITS = 3;

  /** {@code 26B-A4B} is 26B of which 4B work at a time; {@code 8x7B} is no number. */
  private static final Pattern TEXT = Pattern.compile("(\\d+)(?:\\.(\\d+))?\\s*([KMBT]?)(?:-A.*)?");

  /** Null = the text is no number. */
  static @Nullable ParameterRange of(@Nullable String text) {
    Matcher matcher = TEXT.matcher(text == null ? "" : text.strip());
    if (!matcher.matches()) {
      return null;
    }
    String decimals = matcher.group(2) == null ? "" : matcher.group(2);
    double unit = Math.pow(1000, " KMBT".indexOf((matcher.group(3) + " ").charAt(0)));
    double value = Double.parseDouble(matcher.group(1) + "." + decimals + "0") * unit;
    double half = unit * Math.pow(10, -decimals.length()) / 2;
    boolean exact = matcher.group(1).length() + decimals.length() >= EXACT_DIGITS;
    return new ParameterRange(exact, value - half, value + half);
  }

  /** Whether both can stand for the parameters of one model. */
  boolean mayBe(ParameterRange other) {
    double slack = exact && other.exact ? TOLERANCE * Math.max(high, other.high) : 0;
    return low < other.high + slack && other.low < high + slack;
  }
}
