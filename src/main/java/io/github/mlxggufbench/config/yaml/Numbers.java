package io.github.mlxggufbench.config.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Readings of whole numbers: plain decimal, underscores between digits allowed ({@code 8_192}).
 * What YAML 1.1 would also take for a number ({@code 010}, {@code 0x10}, {@code 12:30:45}, {@code
 * 1e3}) is refused.
 */
public final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("0|-?[1-9](_?[0-9])*");

  private Numbers() {}

  /**
   * A number of a range, both ends included.
   *
   * @param max {@link Integer#MAX_VALUE} = no upper limit is mentioned
   */
  public static Reading<Integer> between(int min, int max) {
    String allowed = max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
    return value -> within(value, min, max, allowed).intValueExact();
  }

  public static Reading<Long> anyLong() {
    return value ->
        within(value, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + " to " + Long.MAX_VALUE)
            .longValueExact();
  }

  /** One number, or a list of at least one. */
  public static Reading<List<Integer>> oneOrMore(int min, int max) {
    return value -> {
      if (!value.isList()) {
        return List.of(between(min, max).read(value));
      }
      List<Integer> numbers = new ArrayList<>();
      for (Value item : value.list()) {
        int number = between(min, max).read(item);
        if (numbers.contains(number)) {
          throw item.error(number + " is given twice");
        }
        numbers.add(number);
      }
      if (numbers.isEmpty()) {
        throw value.error("is empty; give one number or more");
      }
      return List.copyOf(numbers);
    };
  }

  private static BigInteger within(Value value, long min, long max, String allowed)
      throws InvalidYamlException {
    String digits = value.unquoted("a whole number");
    if (!DECIMAL.matcher(digits).matches()) {
      throw value.error(value.shown() + " is not a plain whole number; allowed: " + allowed);
    }
    BigInteger number = new BigInteger(digits.replace("_", ""));
    if (number.compareTo(BigInteger.valueOf(min)) < 0
        || number.compareTo(BigInteger.valueOf(max)) > 0) {
      throw value.error(value.shown() + " is out of range; allowed: " + allowed);
    }
    return number;
  }
}
