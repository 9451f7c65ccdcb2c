package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest.CellTally;
import io.github.mlxggufbench.record.RunManifest.FailedRequests;
import io.github.mlxggufbench.record.RunManifest.MissingRound;
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
  private final List<ObjectNode> journal;

  private Tally(Plan plan, List<ObjectNode> requests, List<ObjectNode> journal) {
    this.plan = plan;
    this.requests = requests;
    this.journal = journal;
  }

  static Tally of(Plan plan, RunDirectory directory) throws IOException {
    return new Tally(
        plan,
        new RequestLog(directory)
            .read().stream()
                .filter(request -> !request.path("phase").asText().equals("probe"))
                .toList(),
        new Journal(directory).read());
  }

  List<CellTally> cells() {
    List<CellTally> tallies = new ArrayList<>();
    plan.cells().forEach((cell, cellPlan) -> tallies.add(tally(cell, cellPlan)));
    return tallies;
  }

  private CellTally tally(Cell cell, Plan.CellPlan cellPlan) {
    List<ObjectNode> own = requests.stream().filter(cell::matches).toList();
    List<ObjectNode> events = journal.stream().filter(cell::matches).toList();
    Set<Integer> delivered = delivered(own, events, cellPlan);
    return new CellTally(
        cell,
        plan.skipped().get(cell),
        plan.skipped().containsKey(cell) ? 0 : cellPlan.rounds(),
        delivered.size(),
        (int) events.stream().filter(event -> is(event, "round_void")).count(),
        own.size(),
        outcomes(own),
        failures(own),
        missing(events, delivered));
  }

  /** Rounds of which one attempt issued all its requests and went to its end. */
  private static Set<Integer> delivered(
      List<ObjectNode> own, List<ObjectNode> events, Plan.CellPlan plan) {
    Map<String, Integer> issued = new LinkedHashMap<>();
    for (ObjectNode line : own) {
      issued.merge(attempt(line), 1, Integer::sum);
    }
    Set<Integer> rounds = new HashSet<>();
    for (ObjectNode event : events) {
      if (is(event, "round_finished") && issued.getOrDefault(attempt(event), 0) == plan.issued()) {
        rounds.add(event.path("round").asInt());
      }
    }
    return rounds;
  }

  /** With the reason that the last attempt had. */
  private static List<MissingRound> missing(List<ObjectNode> events, Set<Integer> delivered) {
    Map<Integer, String> why = new TreeMap<>();
    for (ObjectNode event : events) {
      if (is(event, "round_void") || is(event, "round_failed")) {
        why.put(event.path("round").asInt(), event.path("why").asText());
      } else if (is(event, "round_finished")) {
        why.put(event.path("round").asInt(), "not all its requests were issued");
      }
    }
    List<MissingRound> missing = new ArrayList<>();
    why.forEach((round, reason) -> {
      if (!delivered.contains(round)) {
        missing.add(new MissingRound(round, reason));
      }
    });
    return missing;
  }

  private static boolean is(ObjectNode event, String name) {
    return event.path("event").asText().equals(name);
  }

  private static String attempt(ObjectNode line) {
    return line.path("round") + "/" + line.path("attempt");
  }

  private static Map<String, Integer> outcomes(List<ObjectNode> own) {
    Map<String, Integer> outcomes = new TreeMap<>();
    own.forEach(line -> outcomes.merge(line.path("outcome").asText(), 1, Integer::sum));
    return outcomes;
  }

  /**
   * One entry for each kind of failure: outcomes are few, and a crash is not a time-out of the same
   * name. Messages that differ in their numbers only are of one kind.
   */
  private static List<FailedRequests> failures(List<ObjectNode> own) {
    Map<String, FailedRequests> failures = new TreeMap<>();
    for (ObjectNode line : own) {
      String outcome = line.path("outcome").asText();
      if (!outcome.equals("ok")) {
        String message = line.path("error").path("message").asText(null);
        failures.merge(
            outcome + " " + String.valueOf(message).replaceAll("[0-9]+([.][0-9]+)?", "#"),
            new FailedRequests(outcome, 1, message),
            (all, one) -> new FailedRequests(outcome, all.count() + 1, all.message()));
      }
    }
    return List.copyOf(failures.values());
  }

  /** Whether every planned round was delivered and every request ended {@code ok}. */
  static boolean complete(List<CellTally> cells) {
    return cells.stream()
        .allMatch(cell ->
            cell.roundsDelivered() == cell.roundsPlanned()
                && cell.outcomes().getOrDefault("ok", 0) == cell.requests());
  }
}
