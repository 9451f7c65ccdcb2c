package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.config.ProfileConfig;
import io.github.mlxggufbench.config.Timeouts;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RoundContext;
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
  private final BenchmarkConfig config;
  private final ProfileConfig profile;
  private final Path configFile;
  private final JmhOptions jmh;
  private final RunDirectory directory;
  private final ServedModels models;
  private final List<Class<? extends Profiler>> profilers;
  private final Journal journal;

  RoundRunner(
      BenchmarkConfig config,
      ProfileConfig profile,
      Path configFile,
      JmhOptions jmh,
      RunDirectory directory,
      ServedModels models,
      List<Class<? extends Profiler>> profilers) {
    this.config = config;
    this.profile = profile;
    this.configFile = configFile;
    this.jmh = jmh;
    this.directory = directory;
    this.models = models;
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
      context(planned, attempt, plan).write(context);
      return verdict(planned, attempt, jmh(planned, attempt, plan, context, onIteration));
    } finally {
      Files.deleteIfExists(context);
    }
  }

  private @Nullable RunResult jmh(
      PlannedRound planned,
      int attempt,
      Plan.CellPlan plan,
      Path context,
      Consumer<IterationResult> onIteration)
      throws IOException, RunException {
    String output = jmh.options().getOutput().orElse(null);
    Path log = output == null ? directory.path().resolve("jmh.log") : Path.of(output);
    VerboseMode verbosity = jmh.options().verbosity().orElse(VerboseMode.NORMAL);
    try (JmhLog text = new JmhLog(log, verbosity, onIteration)) {
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
      throw stopped(e, log);
    }
  }

  /**
   * JMH will not run at all, as when its lock is taken; or {@code -foe true} ends the run at a
   * failure.
   */
  private RunException stopped(RunnerException e, Path log) {
    boolean failure = e.getCause() instanceof BenchmarkException;
    String why = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return new RunException(
        failure ? ExitCode.INCOMPLETE : ExitCode.UNAVAILABLE,
        "JMH stopped: " + why + " The reason is at the end of " + log);
  }

  /**
   * The journal knows whether the round went to its end: JMH returns normally whatever its fork
   * did.
   */
  private Attempt verdict(PlannedRound planned, int attempt, @Nullable RunResult result)
      throws IOException {
    for (ObjectNode event : journal.read()) {
      if (!isOf(event, planned, attempt)) {
        continue;
      }
      String name = event.path("event").asText();
      if (name.equals("round_finished")) {
        return new Attempt(result, null, false);
      }
      if (name.equals("round_failed") || name.equals("round_void")) {
        return new Attempt(null, event.path("why").asText(), name.equals("round_void"));
      }
    }
    String why = "the measuring JVM ended before its round did; see jmh.log";
    journal.event("round_void", planned, attempt, Map.of("why", why));
    return new Attempt(null, why, true);
  }

  private static boolean isOf(ObjectNode event, PlannedRound planned, int attempt) {
    Cell cell = planned.cell();
    return event.path("round").asInt(-1) == planned.round()
        && event.path("attempt").asInt(-1) == attempt
        && event.path("benchmark").asText().equals(cell.benchmark())
        && event.path("pair").asText().equals(cell.pair())
        && event.path("format").asText().equals(cell.format().id())
        && event.path("params").equals(Json.MAPPER.valueToTree(cell.params()));
  }

  private RoundContext context(PlannedRound planned, int attempt, Plan.CellPlan plan) {
    Cell cell = planned.cell();
    ServedModels.Served served = models.build(cell.pair(), cell.format());
    PairConfig pair =
        config.pairs().stream()
            .filter(candidate -> candidate.name().equals(cell.pair()))
            .findFirst()
            .orElseThrow();
    return new RoundContext(
        directory.path(),
        planned,
        attempt,
        config.seed(),
        profile.settle(),
        plan.settings(),
        new RoundContext.Server(
            served.url(),
            served.model().key(),
            served.path(),
            pair.load().contextLength(),
            pair.load().parallel()),
        ClientLimits.of(config.timeouts()),
        served.embedded() ? null : configFile);
  }

  /** Above all limits of our own, which end a request by name; JMH's would cut it and count it. */
  private Duration limit(Plan.CellPlan plan) {
    Timeouts timeouts = config.timeouts();
    Duration longest = timeouts.load().plus(timeouts.request().multipliedBy(2));
    for (String setting : plan.settings().values()) {
      if (setting.startsWith("PT")) {
        longest = longest.plus(Duration.parse(setting));
      }
    }
    return longest.plus(profile.settle().multipliedBy(10)).plusMinutes(5);
  }
}
