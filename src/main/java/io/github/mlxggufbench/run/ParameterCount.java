package io.github.mlxggufbench.run;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number of weights out of a server's text for it. */
final class ParameterCount {
  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMBT]?)");

  /** Three digits round by at most 0.5 %. */
  private static final int LEAST_DIGITS = 3;

  private ParameterCount() {}

  /**
   * {@code 76705536} and {@code 8.03B} are counts. {@code 26B-A4B} is a name and {@code 8B} too
   * coarse (bits per weight would be wrong by 6 %): null.
   */
  static @Nullable Long parse(@Nullable String text) {
    Matcher matcher = TEXT.matcher(text == null ? "" : text.strip());
    if (!matcher.matches() || matcher.group(1).replace(".", "").length() < LEAST_DIGITS) {
      return null;
    }
    int zeros =
        switch (matcher.group(2)) {
          case "K" -> 3;
          case "M" -> 6;
          case "B" -> 9;
          case "T" -> 12;
          default -> 0;
        };
    return new BigDecimal(matcher.group(1)).scaleByPowerOfTen(zeros).longValue();
  }
}
