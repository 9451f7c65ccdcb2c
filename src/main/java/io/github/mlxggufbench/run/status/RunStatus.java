package io.github.mlxggufbench.run.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RunProcess;
import io.github.mlxggufbench.run.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands, by the lines that it has written so far.
 *
 * @param plan its rounds in the order they run
 * @param journal its events
 * @param requests its requests, probes among them
 */
record RunStatus(List<PlannedRound> plan, List<ObjectNode> journal, List<ObjectNode> requests) {

  /** The state that the run gave itself when it ended; null = it has not, or was resumed. */
  @Nullable String ended() {
    String state = null;
    for (ObjectNode event : journal) {
      switch (event.path("event").asText()) {
        case "run_started" -> state = null;
        case "run_finished" -> state = event.path("state").asText();
        default -> {}
      }
    }
    return state;
  }

  /** Empty when the run does not say which it is. */
  Optional<RunProcess> process() {
    return last("run_started").flatMap(RunProcess::of);
  }

  /** Rounds that went to a good end. */
  int delivered() {
    Set<String> rounds = new HashSet<>();
    events("round_finished").forEach(event -> rounds.add(round(event)));
    return rounds.size();
  }

  int voidAttempts() {
    return events("round_void").size();
  }

  /** The round under way, or the last one; null before the first. */
  @Nullable ObjectNode current() {
    return last("round_started").orElse(null);
  }

  /** Of requests that are measured or warm up. */
  Map<String, Integer> outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (ObjectNode request : requests) {
      if (!request.path("phase").asText().equals("probe")) {
        outcomes.merge(request.path("outcome").asText(), 1, Integer::sum);
      }
    }
    return outcomes;
  }

  /** From the rounds that have been delivered; empty while none has. */
  Optional<Duration> left(Instant now) {
    TimeLeft estimate = new TimeLeft();
    Map<String, Instant> started = new HashMap<>();
    for (ObjectNode event : journal) {
      String name = event.path("event").asText();
      if (name.equals("round_started")) {
        started.put(round(event), at(event));
      } else if (name.equals("round_finished") && started.containsKey(round(event))) {
        Duration took = Duration.between(started.get(round(event)), at(event));
        plan.stream()
            .filter(planned -> isOf(planned, event))
            .forEach(planned -> estimate.add(planned.cell(), took));
      }
    }
    ObjectNode current = current();
    int done = current == null ? 0 : index(current);
    Duration spent = current == null ? Duration.ZERO : Duration.between(at(current), now);
    return estimate
        .estimate(plan.subList(done, plan.size()))
        .map(whole -> whole.compareTo(spent) > 0 ? whole.minus(spent) : Duration.ZERO);
  }

  /** The last line of the journal; null = it has none. */
  @Nullable ObjectNode lastEvent() {
    return journal.isEmpty() ? null : journal.get(journal.size() - 1);
  }

  static Instant at(ObjectNode event) {
    return Instant.parse(event.path("at").asText());
  }

  private int index(ObjectNode started) {
    for (int i = 0; i < plan.size(); i++) {
      if (isOf(plan.get(i), started)) {
        return i;
      }
    }
    return plan.size();
  }

  private static boolean isOf(PlannedRound planned, ObjectNode event) {
    return planned.round() == event.path("round").asInt(-1) && planned.cell().matches(event);
  }

  private static String round(ObjectNode event) {
    return event.path("benchmark").asText()
        + event.path("pair").asText()
        + event.path("format").asText()
        + event.path("params")
        + event.path("round").asText();
  }

  private List<ObjectNode> events(String name) {
    return journal.stream().filter(event -> event.path("event").asText().equals(name)).toList();
  }

  private Optional<ObjectNode> last(String name) {
    return events(name).stream().reduce((earlier, later) -> later);
  }
}
