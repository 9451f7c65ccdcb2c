package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.config.ProfileConfig;
import io.github.mlxggufbench.config.ScenarioConfig;
import io.github.mlxggufbench.config.Timeouts;
import io.github.mlxggufbench.record.Json;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The configuration as it was in force: under the names of {@code benchmark.yaml}, with what the
 * command line said, of the chosen profile and pairs only, and without the token.
 */
final class EffectiveConfig {

  private EffectiveConfig() {}

  static ObjectNode of(BenchmarkConfig config, Plan plan) {
    ObjectNode tree = Json.MAPPER.createObjectNode();
    tree.putObject("server")
        .put("kind", config.server().kind().name().toLowerCase(Locale.ROOT))
        .put("url", config.server().url().toString())
        .put("unload_others", config.server().unloadOthers())
        .put("prompt_cache", config.server().promptCache())
        .set("processes", Json.MAPPER.valueToTree(config.server().processes()));
    tree.set("timeouts", timeouts(config.timeouts()));
    tree.put("seed", config.seed());
    tree.put("profile", config.profile());
    ArrayNode pairs = tree.putArray("pairs");
    plan.pairs(config).forEach(pair -> pairs.add(pair(pair)));
    tree.putObject("profiles").set(config.profile(), profile(config.profileInForce(), plan));
    return tree;
  }

  private static ObjectNode timeouts(Timeouts timeouts) {
    return Json.MAPPER
        .createObjectNode()
        .put("connect", text(timeouts.connect()))
        .put("load", text(timeouts.load()))
        .put("first_token", text(timeouts.firstToken()))
        .put("between_tokens", text(timeouts.betweenTokens()))
        .put("request", text(timeouts.request()));
  }

  private static ObjectNode pair(PairConfig pair) {
    ObjectNode tree = Json.MAPPER.createObjectNode();
    tree.put("name", pair.name()).put("moe", pair.moe());
    tree.set("gguf", build(pair.gguf()));
    tree.set("mlx", build(pair.mlx()));
    tree.putObject("load")
        .put("context_length", pair.load().contextLength())
        .put("parallel", pair.load().parallel());
    if (pair.imatrix() != null) {
      tree.put("imatrix", pair.imatrix().toString());
    }
    return tree;
  }

  private static ObjectNode build(BuildSource source) {
    ObjectNode tree = Json.MAPPER.createObjectNode();
    if (source instanceof BuildSource.Model model) {
      return tree.put("model", model.key());
    }
    if (source instanceof BuildSource.Local local) {
      return tree.put("path", local.path().toString());
    }
    return tree.put("generated", ((BuildSource.Generated) source).name());
  }

  private static ObjectNode profile(ProfileConfig profile, Plan plan) {
    ObjectNode tree = Json.MAPPER.createObjectNode();
    tree.put("rounds", profile.rounds()).put("settle", text(profile.settle()));
    tree.putObject("sampling").put("interval", text(profile.samplingInterval()));
    plan.cells()
        .forEach((cell, cellPlan) ->
            tree.set(
                cell.scenario(), scenario(cellPlan, profile.scenarios().get(cell.scenario()))));
    return tree;
  }

  private static ObjectNode scenario(Plan.CellPlan plan, @Nullable ScenarioConfig settings) {
    ObjectNode tree =
        Json.MAPPER
            .createObjectNode()
            .put("rounds", plan.rounds())
            .put("warmup", plan.warmup())
            .put("requests", plan.requests() / Math.max(1, plan.scenario().keys().groups().length));
    if (settings != null) {
      settings.settings().forEach((key, value) -> tree.set(key, setting(value)));
    }
    return tree;
  }

  private static com.fasterxml.jackson.databind.JsonNode setting(Object value) {
    if (value instanceof Duration duration) {
      return Json.MAPPER.getNodeFactory().textNode(text(duration));
    }
    return Json.MAPPER.valueToTree(value instanceof List<?> list ? List.copyOf(list) : value);
  }

  /** As in the file: {@code 100ms}, {@code 90s}. */
  private static String text(Duration duration) {
    long ms = duration.toMillis();
    return ms % 1000 == 0 ? ms / 1000 + "s" : ms + "ms";
  }
}
