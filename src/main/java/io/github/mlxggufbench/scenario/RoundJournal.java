package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerListener;
import java.util.LinkedHashMap;
import java.util.Map;

/** The journal of one attempt at one round: each event names them. */
final class RoundJournal implements ServerListener {
  private final Journal journal;
  private final RoundContext round;

  RoundJournal(RoundContext round) {
    this.journal = new Journal(round.directory());
    this.round = round;
  }

  void event(String name, Map<String, ?> fields) {
    journal.event(name, round.planned(), round.attempt(), fields);
  }

  void warning(String code, String text, String remedy) {
    event("warning", Map.of("code", code, "text", text, "remedy", remedy));
  }

  /** Puts the reason on record; the exception returned only ends JMH's trial. */
  IllegalStateException failed(ServerException reason, Map<String, ?> fields) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    all.put("why", String.valueOf(reason.getMessage()));
    event("round_failed", all);
    return new IllegalStateException(reason.getMessage(), reason);
  }

  /** Likewise, of a build that is loaded. */
  IllegalStateException failed(String why) {
    event("round_failed", Map.of("why", why, "nothing_loaded", false));
    return new IllegalStateException(why);
  }

  /** Puts the reason on record; the exception returned only ends JMH's trial. */
  IllegalStateException isVoid(String why) {
    event("round_void", Map.of("why", why));
    return new IllegalStateException(why);
  }

  @Override
  public void onRetry(String doing, int attempt, String why) {
    // "attempt" is the round's.
    event("retry", Map.of("doing", doing, "try", attempt, "why", why));
  }
}
