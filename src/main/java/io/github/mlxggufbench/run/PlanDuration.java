package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.record.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How long a plan will take. What it prescribes to wait is known; a request takes as long as those
 * of the same cell with an answer as long did in the last run in the results folder, else it is
 * guessed.
 */
public final class PlanDuration {
  /** With its JVM, the unload, and memory that comes to rest after both. */
  private static final Duration LOAD = Duration.ofSeconds(5);

  private static final Duration REQUEST = Duration.ofSeconds(4);

  /** The cross-check at the end of a round. */
  private static final int PROBES = 1;

  private final List<ObjectNode> earlier;

  private PlanDuration(List<ObjectNode> earlier) {
    this.earlier = earlier;
  }

  /** By the last run in this folder that issued a request. */
  public static PlanDuration of(Path results) throws IOException {
    return new PlanDuration(Files.isDirectory(results) ? last(results) : List.of());
  }

  private static List<ObjectNode> last(Path results) throws IOException {
    try (Stream<Path> folders = Files.list(results)) {
      for (Path folder : folders.sorted(Comparator.reverseOrder()).toList()) {
        List<ObjectNode> requests = new RequestLog(new RunDirectory(folder)).read();
        if (!requests.isEmpty()) {
          return requests;
        }
      }
    }
    return List.of();
  }

  /** One line. */
  String text(Plan plan) {
    Duration pauses = Duration.ZERO;
    Duration work = Duration.ZERO;
    int guessed = 0;
    for (PlannedRound round : plan.rounds()) {
      Plan.CellPlan cell = plan.of(round.cell());
      OptionalDouble known = meanMs(round.cell(), cell);
      Duration request = Duration.ofMillis((long) known.orElse(REQUEST.toMillis()));
      pauses = pauses.plus(cell.pauses());
      work =
          work.plus(LOAD.multipliedBy(loads(round.cell(), cell)))
              .plus(request.multipliedBy(cell.issued() + PROBES));
      guessed += known.isPresent() ? 0 : 1;
    }
    return "about "
        + shown(pauses.plus(work))
        + ": "
        + shown(pauses)
        + " of prescribed pauses, "
        + LOAD.toSeconds()
        + " s for each load, and requests "
        + basis(guessed, plan.rounds().size());
  }

  private static String basis(int guessed, int rounds) {
    String guess = "guessed at " + REQUEST.toSeconds() + " s each";
    if (guessed == 0) {
      return "as long as in the last run here";
    }
    return guessed == rounds ? guess : "as long as in the last run here, or " + guess;
  }

  private static int loads(Cell cell, Plan.CellPlan plan) {
    boolean reloads = ScenarioKeys.RELOAD.equals(cell.params().get(ScenarioKeys.MODE));
    return reloads ? plan.issued() : 1;
  }

  private OptionalDouble meanMs(Cell cell, Plan.CellPlan plan) {
    return earlier.stream()
        .filter(cell::matches)
        .filter(line -> asLong(line, plan))
        .filter(line -> line.path("e2e_ms").isNumber())
        .mapToDouble(line -> line.path("e2e_ms").asDouble())
        .average();
  }

  /** A scenario without the key has one length of its own. */
  private static boolean asLong(ObjectNode line, Plan.CellPlan plan) {
    boolean chosen =
        Stream.of(plan.scenario().keys().value())
            .anyMatch(key -> key.name().equals(ScenarioKeys.MAX_TOKENS));
    return !chosen || line.path("max_tokens").asInt() == RoundContext.maxTokens(plan.settings());
  }

  private static String shown(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
  }
}
