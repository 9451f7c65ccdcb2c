package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code run.json}, read as it stands; every accessor gives null (or an empty list) for what is
 * unknown.
 */
public record Manifest(JsonNode json) {

  public @Nullable String runId() {
    return text(json.path("run_id"));
  }

  public @Nullable String label() {
    return text(json.path("label"));
  }

  /** {@code running}, {@code complete}, {@code partial} or {@code interrupted}. */
  public @Nullable String state() {
    return text(json.path("state"));
  }

  public @Nullable String profile() {
    return text(json.path("profile"));
  }

  public @Nullable JsonNode host() {
    return object(json.path("host"));
  }

  public @Nullable JsonNode server() {
    return object(json.path("server"));
  }

  /** {@code lmstudio}, {@code embedded} … */
  public @Nullable String serverKind() {
    return text(json.path("server").path("kind"));
  }

  public List<JsonNode> pairs() {
    return list(json.path("pairs"));
  }

  public List<JsonNode> cells() {
    return list(json.path("cells"));
  }

  /** The rounds in the order they were to run. */
  public List<JsonNode> plan() {
    return list(json.path("plan"));
  }

  /** {@code code}, {@code text}, {@code remedy} each. */
  public List<JsonNode> warnings() {
    return list(json.path("warnings"));
  }

  /** What the client measured of its own error before the run; null when it did not. */
  public @Nullable SelfTest selfTest() {
    JsonNode selfTest = object(json.path("selftest"));
    return selfTest == null ? null : SelfTest.of(selfTest);
  }

  /** One build's entry. */
  public @Nullable JsonNode build(String pair, String format) {
    return pairs().stream()
        .filter(p -> p.path("name").asText().equals(pair))
        .map(p -> object(p.path("builds").path(format)))
        .findFirst()
        .orElse(null);
  }

  /** Whether any pair is of generated tiny models, whose figures say nothing of real ones. */
  public boolean tinyModels() {
    return pairs().stream().anyMatch(Manifest::hasGeneratedBuild)
        || list(json.path("config").path("pairs")).stream().anyMatch(Manifest::isGenerated);
  }

  private static boolean hasGeneratedBuild(JsonNode pair) {
    return list(pair.path("builds")).stream()
        .anyMatch(b -> b.path("publisher").asText().equals("generated"));
  }

  private static boolean isGenerated(JsonNode pair) {
    return list(pair).stream().anyMatch(build -> build.hasNonNull("generated"));
  }

  private static List<JsonNode> list(JsonNode json) {
    List<JsonNode> nodes = new ArrayList<>();
    json.forEach(nodes::add);
    return nodes;
  }

  private static @Nullable String text(JsonNode json) {
    return json.isTextual() ? json.textValue() : null;
  }

  private static @Nullable JsonNode object(JsonNode json) {
    return json.isObject() ? json : null;
  }
}
