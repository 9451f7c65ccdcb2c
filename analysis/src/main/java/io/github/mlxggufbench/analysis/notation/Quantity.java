package io.github.mlxggufbench.analysis.notation;

import io.github.mlxggufbench.analysis.summary.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a person reads them: three significant digits, the unit that fits the size. Bytes are
 * shown in KiB, MiB and GiB (1,024-based), long times in seconds, fractions as percentages. Unknown
 * is {@value #UNKNOWN}.
 */
public final class Quantity {

  /** What stands where a value is not known. */
  public static final String UNKNOWN = "–";

  private static final double SMALLEST_PLAIN = 1e-4;
  private static final MathContext SIGNIFICANT = new MathContext(3, RoundingMode.HALF_UP);

  private Quantity() {}

  /** The value with its unit, such as {@code 12.3 ms}; the unit may change with the size. */
  public static String of(@Nullable Double value, String unit) {
    return of(value, null, null, unit);
  }

  /** The value with its interval in the same unit, such as {@code 12.3 ms [11.9, 12.8]}. */
  public static String of(
      @Nullable Double center, @Nullable Double lo, @Nullable Double hi, String unit) {
    double value = orNaN(center);
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    Scale scale = Scale.of(value, unit);
    return number(value / scale.divisor())
        + (scale.unit().isEmpty() ? "" : " " + scale.unit())
        + bounds(orNaN(lo) / scale.divisor(), orNaN(hi) / scale.divisor());
  }

  /** A ratio with its interval, such as {@code 0.920× [0.900, 0.950]}. */
  public static String ratio(@Nullable Interval ratio) {
    return ratio == null ? UNKNOWN : ratio(ratio.center(), ratio.lo(), ratio.hi());
  }

  /**
   * A ratio with its bounds, such as {@code 0.920× [0.900, 0.950]}; without them when one is null.
   */
  public static String ratio(double center, @Nullable Double lo, @Nullable Double hi) {
    return Double.isFinite(center) ? times(center) + bounds(orNaN(lo), orNaN(hi)) : UNKNOWN;
  }

  /** A factor, such as {@code 0.920×}. */
  public static String times(double factor) {
    return Double.isFinite(factor) ? number(factor) + "×" : UNKNOWN;
  }

  /** A fraction as a percentage, such as {@code 3 %}. */
  public static String percent(@Nullable Double fraction) {
    double value = orNaN(fraction);
    return Double.isFinite(value) ? shortest(value * 100) + " %" : UNKNOWN;
  }

  /**
   * A difference between two builds, given as their ratio − 1: {@code 12 %}, or as the ratio where
   * a percentage would be hard to grasp: {@code 8.72×}.
   */
  public static String difference(@Nullable Double effect) {
    double value = orNaN(effect);
    return value < 1 ? percent(effect) : times(value + 1);
  }

  /** A probability as the right side of {@code p …}: {@code < 0.001}, {@code = 0.042}. */
  public static String probability(double p) {
    return p < 0.001 ? "< 0.001" : "= " + shortest(p);
  }

  /** Three significant digits, all of them written: {@code 0.920}, {@code 12.0}, {@code 4120}. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    if (value != 0 && Math.abs(value) < SMALLEST_PLAIN) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(SIGNIFICANT);
    int integerDigits = rounded.precision() - rounded.scale();
    int decimals = rounded.signum() == 0 ? 0 : Math.max(0, 3 - integerDigits);
    return rounded.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** Three significant digits without trailing zeros: {@code 0.92}, {@code 12}, {@code 4120}. */
  public static String shortest(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SIGNIFICANT).stripTrailingZeros();
    return rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
  }

  private static String bounds(double lo, double hi) {
    return Double.isFinite(lo) && Double.isFinite(hi)
        ? " [" + number(lo) + ", " + number(hi) + "]"
        : "";
  }

  private static double orNaN(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  /** The unit in which a value of that size is read best, and what to divide by. */
  public record Scale(double divisor, String unit) {

    private static final double KIB = 1024;
    private static final double MIB = KIB * 1024;
    private static final double GIB = MIB * 1024;

    public static Scale of(double value, String unit) {
      double size = Math.abs(value);
      if (unit.equals("ms")) {
        return size < 1000 ? new Scale(1, "ms") : new Scale(1000, "s");
      }
      if (unit.equals("1")) {
        return new Scale(0.01, "%");
      }
      if (unit.equals("B") || unit.startsWith("B/")) {
        return bytes(size, unit.substring(1));
      }
      return new Scale(1, unit);
    }

    private static Scale bytes(double size, String per) {
      if (size < KIB) {
        return new Scale(1, "B" + per);
      }
      if (size < MIB) {
        return new Scale(KIB, "KiB" + per);
      }
      return size < GIB ? new Scale(MIB, "MiB" + per) : new Scale(GIB, "GiB" + per);
    }
  }
}
