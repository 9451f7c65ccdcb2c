package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest;
import io.github.mlxggufbench.record.RunManifest.State;
import io.github.mlxggufbench.record.RunProcess;
import io.github.mlxggufbench.run.fit.MemoryRoom;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.Profiler;

/**
 * From a plan to a finished run directory, round by round; whatever happens, what was measured
 * stays readable.
 */
public final class Run {
  private final Request request;
  private final PrintStream out;
  private final UsersFiles usersFiles;
  private final MergedResults results = new MergedResults();
  private Plan plan;

  /**
   * What to run.
   *
   * @param results the folder that takes the run directory
   * @param runFile takes the run directory's path; null = none
   * @param command the command line, secrets removed
   * @param profilers that every round needs
   * @param force whether a build is loaded that does not seem to fit into memory
   */
  public record Request(
      BenchmarkConfig config,
      Path configFile,
      Plan plan,
      JmhOptions jmh,
      Path results,
      @Nullable String label,
      @Nullable Path runFile,
      Path cache,
      List<String> command,
      List<Class<? extends Profiler>> profilers,
      boolean force) {}

  public Run(Request request, PrintStream out) {
    this.request = request;
    this.plan = request.plan();
    this.out = out;
    this.usersFiles = new UsersFiles(request.jmh().options(), request.runFile());
  }

  /**
   * Runs the plan.
   *
   * @throws RunException when nothing could be measured
   */
  public ExitCode execute() throws RunException, IOException {
    usersFiles.refuseUnwritable();
    Instant start = Instant.now();
    RunDirectory directory = RunDirectory.create(request.results(), start, request.label());
    out.println("run directory: " + directory.path());
    usersFiles.writeRunFile(directory.path());
    Journal journal = new Journal(directory);
    Map<String, Object> started = new LinkedHashMap<>(RunProcess.current().fields());
    started.put("command", request.command());
    journal.event("run_started", started);
    Manifests manifests =
        new Manifests(directory, request.config(), plan, request.label(), request.command(), start);
    manifests.write(State.RUNNING);
    Interruption interruption = Interruption.guard(directory, manifests, journal);
    try (interruption;
        KeepAwake awake = KeepAwake.start();
        ServedModels models = open(directory)) {
      interruption.served(models);
      manifests.served(models);
      plan = plan.skipping(ContextLimit.served(plan, request.config(), models));
      manifests.plan(plan);
      plan.skipped().forEach((cell, why) -> journal.event("warning", ContextLimit.warning(why)));
      MixtureClaim.warnings(plan.pairs(request.config()), models)
          .forEach(warning -> journal.event("warning", warning));
      manifests.write(State.RUNNING);
      if (plan.builds(request.config()).stream().anyMatch(build -> !build.embedded())) {
        try (Vacancy vacancy =
            new Vacancy(request.config(), models.address(), directory, out::println)) {
          vacancy.require();
          manifests.address(models.address());
          rounds(directory, manifests, models, vacancy, interruption);
        }
      } else {
        rounds(directory, manifests, models, null, interruption);
      }
      routing(directory, models);
      interruption.stopHere();
      return finish(directory, manifests, journal);
    } catch (RunException | IOException | RuntimeException e) {
      interruption.stopHere();
      // Whatever it is, what was measured stays a valid run.
      journal.event("warning", stopped(e));
      journal.event("run_finished", Map.of("state", State.PARTIAL));
      manifests.writeLast(State.PARTIAL);
      throw e;
    }
  }

  private static Map<String, String> stopped(Exception e) {
    String remedy = "what was measured before is kept; remove the cause and start the run again";
    return Map.of("code", "stopped", "text", String.valueOf(e.getMessage()), "remedy", remedy);
  }

  private ServedModels open(RunDirectory directory) throws RunException {
    return ServedModels.open(
        request.config(),
        plan.builds(request.config()),
        request.cache(),
        Path.of(System.getProperty("user.home")),
        directory.engineLogs(),
        new Retries(directory));
  }

  private void rounds(
      RunDirectory directory,
      Manifests manifests,
      ServedModels models,
      @Nullable Vacancy vacancy,
      Interruption interruption)
      throws IOException, RunException {
    new RoomInMemory(MemoryRoom.now(), request.force(), new Journal(directory))
        .require(request.plan().builds(request.config()), models);
    ClientCheck client = new ClientCheck(request.jmh().options(), new Journal(directory));
    manifests.selftest(client.run());
    RoundRunner runner =
        new RoundRunner(
            request.config(),
            request.jmh(),
            directory,
            new RoundContexts(request.config(), request.configFile(), directory, models),
            request.profilers());
    RoundAttempts attempts =
        new RoundAttempts(plan, runner, models, vacancy, results, interruption);
    try (Progress progress = new Progress(plan, out)) {
      for (PlannedRound round : plan.rounds()) {
        interruption.stopHere();
        progress.roundStarts(round);
        String problem = attempts.run(round, progress);
        results.write(directory);
        manifests.write(State.RUNNING);
        progress.roundEnds(round, problem);
      }
    }
  }

  private void routing(RunDirectory directory, ServedModels models) {
    PythonEnvironment python = PythonEnvironment.in(request.cache());
    new ExpertRouting(request.config(), request.plan(), directory, models, python).record(out);
  }

  private ExitCode finish(RunDirectory directory, Manifests manifests, Journal journal)
      throws IOException {
    boolean complete = Tally.complete(Tally.of(plan, directory).cells());
    State state = complete ? State.COMPLETE : State.PARTIAL;
    journal.event("run_finished", Map.of("state", state));
    RunManifest manifest = manifests.writeLast(state);
    usersFiles.write(results);
    new Closing(out).print(manifest.cells(), manifest.warnings());
    out.println("run directory: " + directory.path());
    return complete ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
  }
}
