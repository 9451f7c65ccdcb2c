package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.server.ServerListener;
import java.util.Map;

/** Management calls of the run itself that were asked again: events of its journal. */
final class Retries implements ServerListener {
  private final Journal journal;

  Retries(RunDirectory directory) {
    this.journal = new Journal(directory);
  }

  @Override
  public void onRetry(String doing, int attempt, String why) {
    journal.event("retry", Map.of("doing", doing, "try", attempt, "why", why));
  }
}
