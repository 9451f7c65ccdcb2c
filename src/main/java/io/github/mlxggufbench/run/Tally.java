package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest.CellTally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Planned against delivered, counted in the request log and the journal: the files are the truth,
 * not what was seen in memory.
 */
final class Tally {
  private final Plan plan;
  private final List<ObjectNode> requests;
  private final List<ObjectNode> finished;

  private Tally(Plan plan, List<ObjectNode> requests, List<ObjectNode> finished) {
    this.plan = plan;
    this.requests = requests;
    this.finished = finished;
  }

  static Tally of(Plan plan, RunDirectory directory) throws IOException {
    return new Tally(
        plan,
        new RequestLog(directory)
            .read().stream()
                .filter(request -> !request.path("phase").asText().equals("probe"))
                .toList(),
        new Journal(directory)
            .read().stream()
                .filter(event -> event.path("event").asText().equals("round_finished"))
                .toList());
  }

  List<CellTally> cells() {
    List<CellTally> tallies = new ArrayList<>();
    plan.cells()
        .forEach((cell, cellPlan) -> {
          List<ObjectNode> own = requests.stream().filter(cell::matches).toList();
          tallies.add(
              new CellTally(
                  cell,
                  cellPlan.rounds(),
                  delivered(cell, own, cellPlan),
                  own.size(),
                  outcomes(own)));
        });
    return tallies;
  }

  /** Rounds of which one attempt issued all its requests and went to its end. */
  private int delivered(Cell cell, List<ObjectNode> own, Plan.CellPlan plan) {
    Map<String, Integer> issued = new LinkedHashMap<>();
    for (ObjectNode line : own) {
      issued.merge(attempt(line), 1, Integer::sum);
    }
    Set<Integer> rounds = new HashSet<>();
    for (ObjectNode end : finished) {
      if (cell.matches(end)
          && issued.getOrDefault(attempt(end), 0) == plan.warmup() + plan.requests()) {
        rounds.add(end.path("round").asInt());
      }
    }
    return rounds.size();
  }

  private static String attempt(ObjectNode line) {
    return line.path("round") + "/" + line.path("attempt");
  }

  private static Map<String, Integer> outcomes(List<ObjectNode> own) {
    Map<String, Integer> outcomes = new TreeMap<>();
    own.forEach(line -> outcomes.merge(line.path("outcome").asText(), 1, Integer::sum));
    return outcomes;
  }

  /** Whether every planned round was delivered and every request ended {@code ok}. */
  static boolean complete(List<CellTally> cells) {
    return cells.stream()
        .allMatch(cell ->
            cell.roundsDelivered() == cell.roundsPlanned()
                && cell.outcomes().getOrDefault("ok", 0) == cell.requests());
  }
}
