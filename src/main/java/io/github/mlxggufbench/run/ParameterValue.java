package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.ScenarioKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scenario's parameter as the command line gives it: the same limits as in the file. */
final class ParameterValue {

  private ParameterValue() {}

  /** What is allowed instead of this value; null when the value is. */
  static @Nullable String allowed(ScenarioKeys.Key key, String value) {
    return switch (key.type()) {
      case INTEGER, INTEGERS ->
          isNumber(value, key.min(), key.max()) ? null : "numbers from " + key.min();
      case TEXT ->
          key.allowed().length == 0 || List.of(key.allowed()).contains(value)
              ? null
              : String.join(", ", key.allowed());
      case DURATION -> null;
    };
  }

  private static boolean isNumber(String value, int min, int max) {
    try {
      int number = Integer.parseInt(value);
      return number >= min && number <= max;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
