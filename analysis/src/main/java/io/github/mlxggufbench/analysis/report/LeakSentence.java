package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.LeakFinding;
import java.util.Locale;

/** A leak verdict in plain words. */
final class LeakSentence {

  /** As many as it takes to see memory stop growing. */
  private static final int SEEN_TO_STOP = 27;

  private LeakSentence() {}

  static String of(LeakFinding leak) {
    String mode = leak.params().getOrDefault("mode", "");
    String build = leak.format().toUpperCase(Locale.ROOT);
    return (mode.isEmpty() ? build : build + ", mode " + mode)
        + ": "
        + switch (leak.verdict()) {
          case LEAK -> grows(leak) + cause(leak);
          case BOUNDED_GROWTH -> bounded(leak);
          case NONE -> none(leak);
          case INCONCLUSIVE -> "no verdict. " + capitalised(leak.text()) + "." + soFar(leak);
        };
  }

  /** Of a build that leaks, without what it may come from. */
  static String grows(LeakFinding leak) {
    return "memory grows with every "
        + step(leak)
        + ", by "
        + growth(leak)
        + ", with no end in sight in "
        + counted(leak)
        + ".";
  }

  private static String cause(LeakFinding leak) {
    String filling =
        leak.requests() < SEEN_TO_STOP
            ? " A cache that is still filling looks the same over so few; more (mode soak) tell them"
                + " apart."
            : "";
    Boolean cache = leak.promptCache();
    if (leak.overReloads()) {
      return filling;
    }
    if (cache == null) {
      return filling
          + " A prompt cache, if the server keeps finished prompts, is the first suspect.";
    }
    return filling
        + (cache
            ? " The prompt cache is on and keeps finished prompts: a likely cause, and no leak if it"
                + " is; measure again with it off."
            : " The prompt cache is off and not the cause.");
  }

  private static String bounded(LeakFinding leak) {
    return "memory grew and then stayed at about "
        + Quantity.of(leak.cap(), "B")
        + ", as a cache or a warm-up does: no leak that "
        + counted(leak)
        + " could show"
        + smallest(leak)
        + ".";
  }

  private static String none(LeakFinding leak) {
    return "no leak that " + counted(leak) + " could show" + smallest(leak) + ".";
  }

  private static String smallest(LeakFinding leak) {
    String detectable = Quantity.of(leak.detectableRate(), unit(leak));
    return detectable.equals(Quantity.UNKNOWN) ? "" : " (" + detectable + " or more)";
  }

  private static String soFar(LeakFinding leak) {
    String growth = growth(leak);
    return growth.equals(Quantity.UNKNOWN) ? "" : " Growth after the burn-in: " + growth + ".";
  }

  /** The rate with its interval; "–" when unknown. */
  static String growth(LeakFinding leak) {
    Interval rate = leak.rate();
    return rate == null
        ? Quantity.UNKNOWN
        : Quantity.of(rate.center(), rate.lo(), rate.hi(), unit(leak));
  }

  static String unit(LeakFinding leak) {
    return leak.overReloads() ? "B/cycle" : "B/request";
  }

  private static String step(LeakFinding leak) {
    return leak.overReloads() ? "load/unload cycle" : "request";
  }

  private static String counted(LeakFinding leak) {
    return leak.requests() + " " + step(leak) + (leak.requests() == 1 ? "" : "s");
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
