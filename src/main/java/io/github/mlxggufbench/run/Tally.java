package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest.CellTally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Planned against delivered, counted in the request log: the file is the truth, not what was seen
 * in memory.
 */
final class Tally {
  private final Plan plan;
  private final List<ObjectNode> requests;

  private Tally(Plan plan, List<ObjectNode> requests) {
    this.plan = plan;
    this.requests =
        requests.stream()
            .filter(request -> !request.path("phase").asText().equals("probe"))
            .toList();
  }

  static Tally of(Plan plan, RunDirectory directory) throws IOException {
    return new Tally(plan, new RequestLog(directory).read());
  }

  List<CellTally> cells() {
    List<CellTally> tallies = new ArrayList<>();
    plan.cells()
        .forEach((cell, cellPlan) -> {
          List<ObjectNode> own = requests.stream().filter(line -> isOf(line, cell)).toList();
          tallies.add(
              new CellTally(
                  cell, cellPlan.rounds(), delivered(own, cellPlan), own.size(), outcomes(own)));
        });
    return tallies;
  }

  private static int delivered(List<ObjectNode> own, Plan.CellPlan plan) {
    Map<String, Integer> issued = new LinkedHashMap<>();
    for (ObjectNode line : own) {
      issued.merge(line.path("round") + "/" + line.path("attempt"), 1, Integer::sum);
    }
    Map<String, Boolean> complete = new LinkedHashMap<>();
    issued.forEach((attempt, count) -> {
      if (count == plan.warmup() + plan.requests()) {
        complete.put(attempt.substring(0, attempt.indexOf('/')), true);
      }
    });
    return complete.size();
  }

  private static Map<String, Integer> outcomes(List<ObjectNode> own) {
    Map<String, Integer> outcomes = new TreeMap<>();
    own.forEach(line -> outcomes.merge(line.path("outcome").asText(), 1, Integer::sum));
    return outcomes;
  }

  private static boolean isOf(ObjectNode line, Cell cell) {
    return line.path("benchmark").asText().equals(cell.benchmark())
        && line.path("pair").asText().equals(cell.pair())
        && line.path("format").asText().equals(cell.format().id())
        && line.path("params").equals(Json.MAPPER.valueToTree(cell.params()));
  }

  /** Whether every planned round was delivered and every request ended {@code ok}. */
  static boolean complete(List<CellTally> cells) {
    return cells.stream()
        .allMatch(cell ->
            cell.roundsDelivered() == cell.roundsPlanned()
                && cell.outcomes().getOrDefault("ok", 0) == cell.requests());
  }
}
