package io.github.mlxggufbench.run.occupancy;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sees to it that a server holds no model when ours is loaded. Only what a journal proves to be
 * ours is unloaded; a model of somebody else only where the user allows it, and never in silence.
 */
public final class Occupancy {
  private final ModelServer server;
  private final String url;
  private final boolean unloadOthers;
  private final EarlierRuns runs;
  private final Journal journal;
  private final Consumer<String> say;

  /**
   * @param server what {@code url} answers by
   * @param unloadOthers whether models of others are unloaded, too
   * @param run the run under way; its neighbours in the results folder are its predecessors
   * @param say takes a line for the terminal
   */
  public Occupancy(
      ModelServer server, URI url, boolean unloadOthers, RunDirectory run, Consumer<String> say) {
    this.server = server;
    this.url = url.toString();
    this.unloadOthers = unloadOthers;
    this.runs = new EarlierRuns(run);
    this.journal = new Journal(run);
    this.say = say;
  }

  /**
   * Unloads what may be unloaded.
   *
   * @return what remains: models of others
   */
  public List<Occupant> clear() throws ServerException, IOException {
    List<Occupant> occupants = Occupant.of(server.models());
    List<OpenLoad> ours = occupants.isEmpty() ? List.of() : runs.openLoads(url);
    Instant now = Instant.now();
    Instant bootedAt = ours.isEmpty() ? null : Boot.ofServerAt(server.address());
    List<Occupant> others = new ArrayList<>();
    for (Occupant occupant : occupants) {
      if (ours.stream().anyMatch(load -> load.brought(occupant, now, bootedAt))) {
        unload(occupant, "leftover_unloaded", "left by an earlier run of ours");
      } else if (unloadOthers) {
        unload(occupant, "other_unloaded", "loaded by somebody else (server.unload_others)");
      } else {
        others.add(occupant);
      }
    }
    journal.event("server_cleared", Map.of("url", url, "others", ids(others)));
    return List.copyOf(others);
  }

  private void unload(Occupant occupant, String event, String whose) throws ServerException {
    String id = occupant.instance().id();
    server.unload(id);
    journal.event(event, Map.of("url", url, "key", occupant.key(), "instance_id", id));
    say.accept("unloaded " + occupant + " at " + url + ": it was " + whose);
  }

  private static List<String> ids(List<Occupant> occupants) {
    return occupants.stream().map(occupant -> occupant.instance().id()).toList();
  }

  /** For a person: who is there, and what to do. */
  public static String complaint(URI url, List<Occupant> others) {
    String names = String.join(", ", others.stream().map(Occupant::toString).toList());
    String commands =
        String.join(
            "; ", others.stream().map(other -> "lms unload " + other.instance().id()).toList());
    return url
        + " holds a model that no run of ours loaded: "
        + names
        + "; it would be measured too: unload it in LM Studio (`"
        + commands
        + "`), or let every run unload such models by server.unload_others: true";
  }
}
