package io.github.mlxggufbench.config;

import io.github.mlxggufbench.scenario.ColdStart;
import io.github.mlxggufbench.scenario.SimpleGeneration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Scenarios as the reader is told of them: the shipped ones, and one with every type of key. */
final class DeclaredScenarios {

  @ScenarioKeys({
    @ScenarioKeys.Key(name = "sizes", type = ScenarioKeys.Type.INTEGERS, min = 8, max = 4096),
    @ScenarioKeys.Key(
        name = "mode",
        type = ScenarioKeys.Type.TEXT,
        allowed = {"soak", "reload"}),
    @ScenarioKeys.Key(name = "note", type = ScenarioKeys.Type.TEXT)
  })
  private static final class EveryType {}

  private DeclaredScenarios() {}

  static Map<String, ScenarioKeys.Key[]> shipped() {
    return of(ColdStart.class, SimpleGeneration.class);
  }

  static Map<String, ScenarioKeys.Key[]> all() {
    return of(ColdStart.class, SimpleGeneration.class, EveryType.class);
  }

  private static Map<String, ScenarioKeys.Key[]> of(Class<?>... scenarios) {
    Map<String, ScenarioKeys.Key[]> keys = new LinkedHashMap<>();
    Stream.of(scenarios)
        .forEach(s -> keys.put(s.getSimpleName(), s.getAnnotation(ScenarioKeys.class).value()));
    return keys;
  }
}
