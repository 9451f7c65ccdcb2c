package io.github.mlxggufbench.analysis.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as a person reads it: up to four significant digits, bytes as MiB or GiB.
 */
public final class Quantity {

  private static final double MIB = 1024.0 * 1024;
  private static final int DIGITS = 4;

  private Quantity() {}

  /** "–" for an unknown value. */
  public static String text(@Nullable Double value, String unit) {
    if (value == null) {
      return "–";
    }
    if (unit.equals("B") || unit.startsWith("B/")) {
      String per = unit.substring(1);
      double size = Math.abs(value);
      return size >= 1024 * MIB
          ? number(value / 1024 / MIB) + " GiB" + per
          : size >= MIB || value == 0
              ? number(value / MIB) + " MiB" + per
              : number(value) + " " + unit;
    }
    return unit.equals("1") ? number(value) : number(value) + " " + unit;
  }

  /** Plain decimals where they stay short, else scientific. */
  public static String number(double value) {
    double size = Math.abs(value);
    if (value == 0) {
      return "0";
    }
    if (size < 1e-4 || size >= 1e9) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    if (size >= 1e4) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** {@code 1.078 [1.042, 1.115]}. */
  public static String interval(double center, @Nullable Double lo, @Nullable Double hi) {
    String text = ratio(center);
    return lo == null || hi == null ? text : text + " [" + ratio(lo) + ", " + ratio(hi) + "]";
  }

  private static String ratio(double value) {
    return value > 0 && (value < 0.001 || value >= 1e6)
        ? String.format(Locale.ROOT, "%.2e", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
