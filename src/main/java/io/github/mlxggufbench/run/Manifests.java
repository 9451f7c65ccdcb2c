package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest;
import io.github.mlxggufbench.record.RunManifest.EngineFacts;
import io.github.mlxggufbench.record.RunManifest.HostFacts;
import io.github.mlxggufbench.record.RunManifest.ServerFacts;
import io.github.mlxggufbench.record.SelftestFigures;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The manifest at any moment of a run, from what is known then: the plan, the served builds, the
 * journal.
 */
final class Manifests {
  private final RunDirectory directory;
  private final BenchmarkConfig config;
  private Plan plan;
  private final @Nullable String label;
  private final List<String> command;
  private final Instant startedAt;
  private final HostFacts host = HostProbe.read();
  private @Nullable ServedModels models;
  private @Nullable String address;
  private @Nullable SelftestFigures selftest;
  private boolean last;

  Manifests(
      RunDirectory directory,
      BenchmarkConfig config,
      Plan plan,
      @Nullable String label,
      List<String> command,
      Instant startedAt) {
    this.directory = directory;
    this.config = config;
    this.plan = plan;
    this.label = label;
    this.command = command;
    this.startedAt = startedAt;
  }

  void served(ServedModels models) {
    this.models = models;
  }

  /** Without the cells that turned out not to be measurable. */
  void plan(Plan plan) {
    this.plan = plan;
  }

  /** Where LM Studio's name led. */
  void address(@Nullable String address) {
    this.address = address;
  }

  void selftest(SelftestFigures selftest) {
    this.selftest = selftest;
  }

  /** The manifest of a run that ends: no later one replaces it, whichever thread would write it. */
  synchronized RunManifest writeLast(RunManifest.State state) throws IOException {
    RunManifest manifest = write(state);
    last = true;
    return manifest;
  }

  synchronized RunManifest write(RunManifest.State state) throws IOException {
    List<ObjectNode> journal = new Journal(directory).read();
    RunManifest manifest =
        new RunManifest(
            RunManifest.FORMAT_VERSION,
            directory.id(),
            label,
            startedAt,
            state == RunManifest.State.RUNNING ? null : Instant.now(),
            state,
            config.profile(),
            config.seed(),
            command,
            server(journal),
            host,
            selftest,
            SamplerTally.of(journal),
            EnergyTally.of(journal),
            new PairFactsSource(models, journal).of(plan.pairs(config)),
            EffectiveConfig.of(config, plan),
            plan.rounds(),
            Tally.of(plan, directory).cells(),
            warnings(journal));
    if (!last) {
      manifest.write(directory);
    }
    return manifest;
  }

  private ServerFacts server(List<ObjectNode> journal) {
    Map<String, EngineFacts> engines = new LinkedHashMap<>();
    for (ObjectNode event : journal) {
      EngineFacts engine = PairFactsSource.engine(event);
      if (engine != null) {
        engines.put(engine.toString(), engine);
      }
    }
    return new ServerFacts(
        models == null
            ? config.server().kind().name().toLowerCase(java.util.Locale.ROOT)
            : models.kind(),
        models == null ? config.server().url() : models.url(),
        address,
        models == null ? null : models.version(),
        List.copyOf(engines.values()));
  }

  private static List<RunManifest.Warning> warnings(List<ObjectNode> journal) {
    List<RunManifest.Warning> warnings = new ArrayList<>();
    for (ObjectNode event : journal) {
      if (event.path("event").asText().equals("warning")) {
        RunManifest.Warning warning =
            new RunManifest.Warning(
                event.path("code").asText("warning"),
                event.path("text").asText(),
                event.path("remedy").asText(""));
        if (!warnings.contains(warning)) {
          warnings.add(warning);
        }
      }
    }
    return warnings;
  }
}
