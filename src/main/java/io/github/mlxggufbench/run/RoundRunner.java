package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.ProfileConfig;
import io.github.mlxggufbench.config.Timeouts;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one round: one JVM forked by JMH, in which the model is loaded, asked and unloaded. */
final class RoundRunner {
  /** Three that find a length or the cost of an idle time, one measured, two that are probes. */
  private static final int REQUESTS_AN_ITERATION = 6;

  private final BenchmarkConfig config;
  private final ProfileConfig profile;
  private final JmhOptions jmh;
  private final RunDirectory directory;
  private final RoundContexts contexts;
  private final List<Class<? extends Profiler>> profilers;
  private final Journal journal;

  RoundRunner(
      BenchmarkConfig config,
      JmhOptions jmh,
      RunDirectory directory,
      RoundContexts contexts,
      List<Class<? extends Profiler>> profilers) {
    this.config = config;
    this.profile = config.profileInForce();
    this.jmh = jmh;
    this.directory = directory;
    this.contexts = contexts;
    this.profilers = profilers;
    this.journal = new Journal(directory);
  }

  /**
   * What one attempt at a round brought.
   *
   * @param result null when JMH has none
   * @param problem one line; null when the round went to its end
   * @param repeat whether a second attempt may bring what this one did not
   */
  record Attempt(@Nullable RunResult result, @Nullable String problem, boolean repeat) {}

  Attempt run(
      PlannedRound planned, int attempt, Plan.CellPlan plan, Consumer<IterationResult> onIteration)
      throws IOException, RunException {
    journal.event("round_started", planned, attempt, Map.of());
    Path context = Files.createTempFile("mlx-gguf-round-", ".json");
    try {
      contexts.of(planned, attempt, plan).write(context);
      return verdict(planned, attempt, jmh(planned, attempt, plan, context, onIteration));
    } finally {
      Files.deleteIfExists(context);
    }
  }

  /** An attempt that is void before it begins: nothing is loaded. */
  Attempt hindered(PlannedRound planned, int attempt, String why) {
    journal.event("round_started", planned, attempt, Map.of());
    journal.event("round_void", planned, attempt, Map.of("why", why));
    return new Attempt(null, why, true);
  }

  private @Nullable RunResult jmh(
      PlannedRound planned,
      int attempt,
      Plan.CellPlan plan,
      Path context,
      Consumer<IterationResult> onIteration)
      throws IOException, RunException {
    VerboseMode verbosity = jmh.options().verbosity().orElse(VerboseMode.NORMAL);
    try (JmhLog text = new JmhLog(log(), verbosity, onIteration)) {
      Collection<RunResult> results =
          new Runner(
                  CellOptions.of(
                      jmh.options(),
                      planned.cell(),
                      plan,
                      context,
                      directory.samples(planned, attempt),
                      profile.samplingInterval(),
                      limit(plan),
                      profilers),
                  text)
              .run();
      return results.isEmpty() ? null : results.iterator().next();
    } catch (RunnerException e) {
      throw stopped(e);
    }
  }

  /**
   * JMH will not run at all, as when its lock is taken; or {@code -foe true} ends the run at a
   * failure.
   */
  private RunException stopped(RunnerException e) {
    boolean failure = e.getCause() instanceof BenchmarkException;
    String why = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return new RunException(
        failure ? ExitCode.INCOMPLETE : ExitCode.UNAVAILABLE,
        "JMH stopped: " + why + " The reason is at the end of " + log());
  }

  /**
   * The journal knows whether the round went to its end: JMH returns normally whatever its fork
   * did. Requests that were measured before a round failed stay in the result.
   */
  private Attempt verdict(PlannedRound planned, int attempt, @Nullable RunResult result)
      throws IOException {
    for (ObjectNode event : journal.read()) {
      boolean own =
          planned.cell().matches(event)
              && event.path("round").asInt(-1) == planned.round()
              && event.path("attempt").asInt(-1) == attempt;
      String name = own ? event.path("event").asText() : "";
      if (name.equals("round_finished")) {
        return new Attempt(result, result == null ? "JMH returned no result" : null, false);
      }
      if (name.equals("round_failed")) {
        return new Attempt(result, event.path("why").asText(), false);
      }
      if (name.equals("round_void")) {
        return new Attempt(null, event.path("why").asText(), true);
      }
    }
    String why = "the measuring JVM ended before its round did; see " + log();
    journal.event("round_void", planned, attempt, Map.of("why", why));
    return new Attempt(null, why, true);
  }

  /** Where JMH's own words go. */
  private Path log() {
    String output = jmh.options().getOutput().orElse(null);
    return output == null ? directory.path().resolve("jmh.log") : Path.of(output);
  }

  /** Above all limits of our own, which end a request by name; JMH's would cut it and count it. */
  private Duration limit(Plan.CellPlan plan) {
    Timeouts timeouts = config.timeouts();
    Duration longest =
        timeouts
            .load()
            .plus(timeouts.request().multipliedBy(REQUESTS_AN_ITERATION))
            .plus(plan.pauses());
    return longest
        .plus(timeouts.connect().multipliedBy(10))
        .plus(profile.settle().multipliedBy(10))
        .plusMinutes(5);
  }
}
