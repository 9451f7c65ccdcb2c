package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.ServerException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A server that goes away in the middle of a round. It is waited for, so that the rest of the round
 * can be asked; but not for ever, and not by each request anew.
 */
final class Outage {
  private static final int TIMES = 5;

  private final ModelServer server;
  private final Duration patience;
  private boolean goneForGood;

  /**
   * @param connect the limit of one connection; the server is asked {@value #TIMES} times within it
   *     and waited for {@value #TIMES} times as long
   */
  Outage(ModelServer server, Duration connect) {
    this.server = server;
    this.patience = connect.multipliedBy(TIMES);
  }

  /**
   * Waits if this request found no server.
   *
   * @return why the round is void; empty when the server was there: it has lost a connection, or
   *     nothing
   */
  Optional<String> after(Generation generation) {
    long startNs = System.nanoTime();
    boolean refused = generation.outcome() == Outcome.REFUSED;
    boolean lost = generation.outcome() == Outcome.CONNECTION_LOST;
    if (goneForGood || !(refused || lost) || (lost && answers())) {
      return Optional.empty();
    }
    boolean back = comesBack();
    double seconds = (System.nanoTime() - startNs) / 1e9;
    goneForGood = !back;
    return Optional.of(
        String.format(
            Locale.ROOT,
            back
                ? "the server went away in the middle of the round and was back after %.1f s"
                : "the server went away in the middle of the round and was not back after %.1f s",
            seconds));
  }

  /** Whether the server answers within the time that it is waited for. */
  boolean comesBack() {
    long deadlineNs = System.nanoTime() + patience.toNanos();
    while (!answers()) {
      if (System.nanoTime() - deadlineNs >= 0) {
        return false;
      }
      Pause.of(patience.dividedBy((long) TIMES * TIMES));
    }
    return true;
  }

  private boolean answers() {
    try {
      server.models();
      return true;
    } catch (ServerException e) {
      return false;
    }
  }
}
