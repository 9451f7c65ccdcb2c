package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.machine.Heat.State;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what macOS says of its heat: no one source of it is there on every Mac. */
final class MacHeat {
  private static final Pattern PRESSURE = Pattern.compile("thermalpressurelevel\\s+(\\d+)");
  private static final Pattern SPEED = Pattern.compile("CPU_Speed_Limit\\s*=\\s*(\\d+)");

  private MacHeat() {}

  /**
   * Of {@code notifyutil -g com.apple.system.thermalpressurelevel}: 0 nominal, 1 moderate, 2 heavy,
   * 3 trapping, 4 sleeping ({@code OSThermalNotification.h}). From moderate on clocks are lowered.
   */
  static Fact<Heat> pressure(String notification) {
    Matcher level = PRESSURE.matcher(notification);
    if (!level.find()) {
      return Fact.unknown("notifyutil knows no thermal pressure");
    }
    State state = level.group(1).equals("0") ? State.NOMINAL : State.THROTTLED;
    return Fact.of(new Heat(state, "thermal pressure level " + level.group(1)));
  }

  /** Of {@code pmset -g therm}; Apple silicon mostly has nothing recorded there. */
  static Fact<Heat> limits(String therm) {
    Matcher speed = SPEED.matcher(therm);
    if (!speed.find()) {
      return Fact.unknown("pmset -g therm has nothing recorded");
    }
    State state = Integer.parseInt(speed.group(1)) >= 100 ? State.NOMINAL : State.THROTTLED;
    return Fact.of(new Heat(state, "CPU speed limit " + speed.group(1) + " %"));
  }

  /** One of two accounts of the same thing: the one that says throttled, else that which says. */
  static Fact<Heat> worse(Fact<Heat> one, Fact<Heat> other) {
    boolean otherIsWorse = other.value() != null && other.value().state() == State.THROTTLED;
    return one.value() == null || otherIsWorse ? (other.value() == null ? one : other) : one;
  }
}
