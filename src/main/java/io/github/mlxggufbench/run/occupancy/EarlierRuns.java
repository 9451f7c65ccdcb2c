package io.github.mlxggufbench.run.occupancy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journals beside a run's own: what its predecessors in the same results folder may have left
 * loaded. A run that still goes on has left nothing.
 */
final class EarlierRuns {
  private final RunDirectory own;

  EarlierRuns(RunDirectory own) {
    this.own = own;
  }

  /** Loads at a server that are open, of this run and of those that have ended. */
  List<OpenLoad> openLoads(String url) throws IOException {
    List<List<ObjectNode>> journals = new ArrayList<>();
    journals.add(new Journal(own).read());
    for (Path directory : others()) {
      List<ObjectNode> journal = new Journal(new RunDirectory(directory)).read();
      if (ended(journal)) {
        journals.add(journal);
      }
    }
    return open(journals, url);
  }

  /** What was open before we last cleared the server has been dealt with. */
  static List<OpenLoad> open(List<List<ObjectNode>> journals, String url) {
    Instant cleared =
        journals.stream()
            .flatMap(List::stream)
            .filter(event -> event.path("event").asText().equals("server_cleared"))
            .filter(event -> SameServer.is(event.path("url").asText(), url))
            .map(OpenLoad::at)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return journals.stream()
        .flatMap(journal -> OpenLoad.in(journal).stream())
        .filter(load -> load.isAt(url) && !load.dealtWith(cleared))
        .toList();
  }

  /** By its own word, or because its process is gone; a run that was resumed began anew. */
  static boolean ended(List<ObjectNode> journal) {
    boolean finished = false;
    Optional<RunProcess> process = Optional.empty();
    for (ObjectNode event : journal) {
      switch (event.path("event").asText()) {
        case "run_started" -> {
          finished = false;
          process = RunProcess.of(event);
        }
        case "run_finished" -> finished = true;
        default -> {}
      }
    }
    return finished || process.filter(it -> !it.lives()).isPresent();
  }

  private List<Path> others() throws IOException {
    Path results = own.path().getParent();
    if (results == null) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(results)) {
      return entries
          .filter(entry -> !entry.equals(own.path()))
          .filter(entry -> Files.isReadable(new RunDirectory(entry).journal()))
          .toList();
    }
  }
}
