package io.github.mlxggufbench.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a round counts: it does, unless something made it void before its end. */
final class RoundVerdict {
  private @Nullable String voidBecause;

  /** The first reason is the one that is told. */
  void isVoid(String why) {
    if (voidBecause == null) {
      voidBecause = why;
    }
  }

  boolean isVoid() {
    return voidBecause != null;
  }

  /** What else is to be said of a round that is void already. */
  void add(String more) {
    voidBecause += more;
  }

  /** The end of the round, as the runner looks for it. */
  void record(RoundJournal journal) {
    if (voidBecause == null) {
      journal.event("round_finished", Map.of());
    } else {
      journal.event("round_void", Map.of("why", voidBecause));
    }
  }
}
