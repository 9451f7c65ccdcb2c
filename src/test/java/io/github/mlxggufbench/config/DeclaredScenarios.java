package io.github.mlxggufbench.config;

import io.github.mlxggufbench.scenario.ColdStart;
import io.github.mlxggufbench.scenario.ContextStress;
import io.github.mlxggufbench.scenario.ExpertActivation;
import io.github.mlxggufbench.scenario.MemoryLeak;
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

  private static final Class<?>[] SHIPPED = {
    ColdStart.class,
    SimpleGeneration.class,
    ContextStress.class,
    MemoryLeak.class,
    ExpertActivation.class
  };

  private DeclaredScenarios() {}

  static Map<String, ScenarioKeys.Key[]> shipped() {
    return of(SHIPPED);
  }

  static Map<String, ScenarioKeys.Key[]> all() {
    return of(
        Stream.concat(Stream.of(SHIPPED), Stream.of(EveryType.class)).toArray(Class<?>[]::new));
  }

  private static Map<String, ScenarioKeys.Key[]> of(Class<?>... scenarios) {
    Map<String, ScenarioKeys.Key[]> keys = new LinkedHashMap<>();
    Stream.of(scenarios)
        .forEach(s -> keys.put(s.getSimpleName(), s.getAnnotation(ScenarioKeys.class).value()));
    return keys;
  }
}
