package io.github.mlxggufbench.machine;

import java.util.regex.Pattern;

/** macOS' backup. */
public final class TimeMachine {
  private static final Pattern RUNNING = Pattern.compile("(?m)^\\s*Running = 1;");
  private static final Pattern STATUS = Pattern.compile("(?m)^\\s*Running = \\d;");

  private TimeMachine() {}

  /** Whether it is backing up now. */
  public static Fact<Boolean> running() {
    return Fact.printedBy("tmutil", "status").then(TimeMachine::ofStatus);
  }

  /** Of {@code tmutil status}. */
  static Fact<Boolean> ofStatus(String text) {
    return STATUS.matcher(text).find()
        ? Fact.of(RUNNING.matcher(text).find())
        : Fact.unknown("tmutil status does not say");
  }
}
