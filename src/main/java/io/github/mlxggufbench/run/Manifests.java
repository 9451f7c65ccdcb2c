package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest;
import io.github.mlxggufbench.record.RunManifest.BuildFacts;
import io.github.mlxggufbench.record.RunManifest.EngineFacts;
import io.github.mlxggufbench.record.RunManifest.HostFacts;
import io.github.mlxggufbench.record.RunManifest.PairFacts;
import io.github.mlxggufbench.record.RunManifest.ServerFacts;
import io.github.mlxggufbench.server.ModelInfo;
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
  private final Plan plan;
  private final @Nullable String label;
  private final List<String> command;
  private final Instant startedAt;
  private final HostFacts host = HostProbe.read();
  private @Nullable ServedModels models;

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

  RunManifest write(RunManifest.State state) throws IOException {
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
            plan.pairs(config).stream().map(pair -> facts(pair, journal)).toList(),
            configuration(),
            plan.rounds(),
            Tally.of(plan, directory).cells(),
            warnings(journal));
    manifest.write(directory);
    return manifest;
  }

  private ServerFacts server(List<ObjectNode> journal) {
    Map<String, EngineFacts> engines = new LinkedHashMap<>();
    for (ObjectNode event : journal) {
      EngineFacts engine = engine(event);
      if (engine != null) {
        engines.put(engine.toString(), engine);
      }
    }
    return new ServerFacts(
        models == null
            ? config.server().kind().name().toLowerCase(java.util.Locale.ROOT)
            : models.kind(),
        models == null ? config.server().url() : models.url(),
        null,
        List.copyOf(engines.values()));
  }

  private static @Nullable EngineFacts engine(ObjectNode event) {
    if (!event.path("event").asText().equals("runtime")) {
      return null;
    }
    return new EngineFacts(
        event.path("format").asText(),
        event.path("runtime").path("name").asText(),
        event.path("runtime").path("version").asText(null));
  }

  private PairFacts facts(PairConfig pair, List<ObjectNode> journal) {
    Map<String, BuildFacts> builds = new LinkedHashMap<>();
    for (Format format : Format.values()) {
      builds.put(format.id(), build(pair, format, journal));
    }
    return new PairFacts(pair.name(), pair.moe(), builds);
  }

  private BuildFacts build(PairConfig pair, Format format, List<ObjectNode> journal) {
    ServedModels.Served served = models == null ? null : models.build(pair.name(), format);
    ModelInfo model = served == null ? null : served.model();
    ObjectNode loaded = latest("loaded", pair, format, journal);
    ObjectNode runtime = latest("runtime", pair, format, journal);
    Long parameters = model == null ? null : ParameterCount.parse(model.parameters());
    return new BuildFacts(
        model == null ? named(pair.build(format)) : model.key(),
        model == null ? null : model.publisher(),
        served == null || served.path() == null ? null : served.path().toString(),
        model == null ? null : model.sizeBytes(),
        parameters,
        bitsPerWeight(model, parameters),
        model == null ? null : model.quantization(),
        model == null ? null : model.architecture(),
        model == null ? null : model.maxContextLength(),
        pair.load().contextLength(),
        integer(loaded, "context_length"),
        integer(loaded, "parallel"),
        runtime == null ? null : engine(runtime),
        served != null && served.embedded() ? (Boolean) (format == Format.GGUF) : null);
  }

  private static @Nullable ObjectNode latest(
      String name, PairConfig pair, Format format, List<ObjectNode> journal) {
    return journal.stream()
        .filter(event ->
            event.path("event").asText().equals(name)
                && event.path("pair").asText().equals(pair.name())
                && event.path("format").asText().equals(format.id()))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static String named(BuildSource source) {
    if (source instanceof BuildSource.Model model) {
      return model.key();
    }
    if (source instanceof BuildSource.Local local) {
      return local.path().toString();
    }
    return ((BuildSource.Generated) source).name();
  }

  private static @Nullable Double bitsPerWeight(
      @Nullable ModelInfo model, @Nullable Long parameters) {
    if (model == null) {
      return null;
    }
    if (parameters == null || model.sizeBytes() == null) {
      return model.bitsPerWeight();
    }
    return 8.0 * model.sizeBytes() / parameters;
  }

  private static @Nullable Integer integer(@Nullable ObjectNode event, String field) {
    return event == null || !event.path(field).isInt() ? null : (Integer) event.path(field).asInt();
  }

  /** The effective configuration without its token. */
  private ObjectNode configuration() {
    ObjectNode tree = Json.MAPPER.valueToTree(config);
    ((ObjectNode) tree.path("server")).remove("token");
    return tree;
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
