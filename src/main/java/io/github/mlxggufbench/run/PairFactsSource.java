package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.embedded.modelfile.KvCache;
import io.github.mlxggufbench.embedded.modelfile.KvElement;
import io.github.mlxggufbench.record.RunManifest.BuildFacts;
import io.github.mlxggufbench.record.RunManifest.EngineFacts;
import io.github.mlxggufbench.record.RunManifest.KvWindow;
import io.github.mlxggufbench.record.RunManifest.PairFacts;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the measured pairs, from what the server lists and what the journal says was loaded.
 */
final class PairFactsSource {
  private final @Nullable ServedModels models;
  private final List<ObjectNode> journal;

  PairFactsSource(@Nullable ServedModels models, List<ObjectNode> journal) {
    this.models = models;
    this.journal = journal;
  }

  List<PairFacts> of(List<PairConfig> pairs) {
    return pairs.stream().map(this::facts).toList();
  }

  /** The engine that an event of the journal names; null = another event. */
  static @Nullable EngineFacts engine(ObjectNode event) {
    if (!event.path("event").asText().equals("runtime")) {
      return null;
    }
    return new EngineFacts(
        event.path("format").asText(),
        event.path("runtime").path("name").asText(),
        event.path("runtime").path("version").asText(null));
  }

  private PairFacts facts(PairConfig pair) {
    Map<String, BuildFacts> builds = new LinkedHashMap<>();
    for (Format format : Format.values()) {
      builds.put(format.id(), build(pair, format));
    }
    return new PairFacts(pair.name(), pair.moe(), builds);
  }

  private BuildFacts build(PairConfig pair, Format format) {
    ServedModels.Served served = models == null ? null : models.find(pair.name(), format);
    ModelInfo model = served == null ? null : served.model();
    ObjectNode loaded = latest("loaded", pair, format);
    ObjectNode runtime = latest("runtime", pair, format);
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
        integer(loaded, "eval_batch_size"),
        bool(loaded, "flash_attention"),
        bool(loaded, "kv_cache_on_gpu"),
        integer(loaded, "experts_in_use"),
        runtime == null ? null : engine(runtime),
        mapsItsFile(served, format),
        served == null || served.kvCache() == null
            ? null
            : (Long) served.kvCache().bytesPerToken(KvElement.F16),
        served == null || served.kvCache() == null ? null : windows(served.kvCache()));
  }

  private static List<KvWindow> windows(KvCache cache) {
    return cache.windowedBytesPerToken(KvElement.F16).entrySet().stream()
        .map(window -> new KvWindow(window.getKey(), window.getValue()))
        .toList();
  }

  /**
   * As our engines are started: llama.cpp maps a GGUF file, MLX reads its weights. Elsewhere
   * unknown.
   */
  private static @Nullable Boolean mapsItsFile(
      ServedModels.@Nullable Served served, Format format) {
    if (served == null || !served.embedded()) {
      return null;
    }
    return format == Format.GGUF;
  }

  private @Nullable ObjectNode latest(String name, PairConfig pair, Format format) {
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

  private static @Nullable Boolean bool(@Nullable ObjectNode event, String field) {
    return event == null || !event.path(field).isBoolean()
        ? null
        : (Boolean) event.path(field).booleanValue();
  }
}
