package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.record.Calibration;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.record.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the measuring JVM of a round is told: the configuration, the build as it is served, and what
 * earlier rounds of the run have found out, as the journal has it.
 */
final class RoundContexts {
  private final BenchmarkConfig config;
  private final Path configFile;
  private final RunDirectory directory;
  private final ServedModels models;
  private final Journal journal;

  /**
   * @param configFile where the measuring JVM reads the token of LM Studio
   */
  RoundContexts(
      BenchmarkConfig config, Path configFile, RunDirectory directory, ServedModels models) {
    this.config = config;
    this.configFile = configFile;
    this.directory = directory;
    this.models = models;
    this.journal = new Journal(directory);
  }

  /** As of now: a later round knows more. */
  RoundContext of(PlannedRound planned, int attempt, Plan.CellPlan plan) throws IOException {
    Cell cell = planned.cell();
    ServedModels.Served served = models.build(cell.pair(), cell.format());
    List<ObjectNode> events = journal.read();
    return new RoundContext(
        directory.path(),
        planned,
        attempt,
        config.seed(),
        config.profileInForce().settle(),
        plan.settings(),
        server(served, config.pair(cell.pair()).orElseThrow()),
        ClientLimits.of(config.timeouts()),
        runtimeKnown(cell, events),
        calibrations(cell, events),
        served.embedded() ? null : configFile);
  }

  private RoundContext.Server server(ServedModels.Served served, PairConfig pair) {
    return new RoundContext.Server(
        served.url(),
        served.address(),
        served.embedded(),
        served.model().key(),
        served.path(),
        pair.load().contextLength(),
        pair.load().parallel(),
        served.embedded() ? List.of() : config.server().processes());
  }

  /** Whether it was asked in an earlier round, whatever came of it. */
  private static boolean runtimeKnown(Cell cell, List<ObjectNode> events) {
    return events.stream()
        .filter(event -> event.path("pair").asText().equals(cell.pair()))
        .filter(event -> event.path("format").asText().equals(cell.format().id()))
        .anyMatch(event ->
            event.path("event").asText().equals("runtime")
                || event.path("code").asText().equals("runtime_unknown"));
  }

  /** Of the cell and of its counterpart, whose tokenizer often is the same. */
  private static List<Calibration> calibrations(Cell cell, List<ObjectNode> events) {
    return events.stream()
        .filter(event -> event.path("event").asText().equals(Calibration.EVENT))
        .filter(
            event -> Stream.of(Format.values()).anyMatch(format -> cell.in(format).matches(event)))
        .map(Calibration::of)
        .toList();
  }
}
