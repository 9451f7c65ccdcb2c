package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.machine.Power.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code pmset} prints. */
final class MacPower {
  private static final Pattern DRAWING = Pattern.compile("Now drawing from '([^']+)'");

  /** {@code powermode} took the older key's place on machines that have a High Power Mode too. */
  private static final Pattern MODE =
      Pattern.compile("(?m)^\\s*(?:lowpowermode|powermode)\\s+(\\d)");

  private MacPower() {}

  /** Of {@code pmset -g batt}. */
  static Fact<Source> source(String batt) {
    Matcher drawing = DRAWING.matcher(batt);
    if (!drawing.find()) {
      return Fact.unknown("pmset -g batt names no source");
    }
    return Fact.of(drawing.group(1).equals("AC Power") ? Source.MAINS : Source.BATTERY);
  }

  /** Of {@code pmset -g}: 1 is low, 0 is automatic, 2 is high. */
  static Fact<Boolean> lowPowerMode(String settings) {
    Matcher mode = MODE.matcher(settings);
    return mode.find()
        ? Fact.of(mode.group(1).equals("1"))
        : Fact.unknown("pmset -g names no power mode");
  }
}
