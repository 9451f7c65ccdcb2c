package io.github.mlxggufbench.config;

import io.github.mlxggufbench.config.yaml.Durations;
import io.github.mlxggufbench.config.yaml.InvalidYamlException;
import io.github.mlxggufbench.config.yaml.Numbers;
import io.github.mlxggufbench.config.yaml.Reading;
import io.github.mlxggufbench.config.yaml.Section;
import io.github.mlxggufbench.config.yaml.Value;
import io.github.mlxggufbench.config.yaml.Words;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one scenario's section of a profile by the keys that the scenario declares. */
final class ScenarioReader {
  static final List<String> KEYS = List.of("rounds", "warmup", "requests");

  private final Map<String, Reading<?>> settings = new LinkedHashMap<>();
  private final Set<String> allowed;

  ScenarioReader(ScenarioKeys.Key[] keys) {
    for (ScenarioKeys.Key key : keys) {
      settings.put(key.name(), reading(key));
    }
    Set<String> all = new LinkedHashSet<>(KEYS);
    all.addAll(settings.keySet());
    this.allowed = Collections.unmodifiableSet(all);
  }

  private static Reading<?> reading(ScenarioKeys.Key key) {
    return switch (key.type()) {
      case INTEGER -> Numbers.between(key.min(), key.max());
      case INTEGERS -> Numbers.oneOrMore(key.min(), key.max());
      case DURATION -> Durations.between(Duration.ZERO, Durations.LONGEST);
      case TEXT ->
          key.allowed().length == 0 ? Value::text : Words.of("value", List.of(key.allowed()));
    };
  }

  ScenarioConfig read(Value value) throws InvalidYamlException {
    Section section = value.section().of(allowed);
    Map<String, Object> given = new LinkedHashMap<>();
    for (Map.Entry<String, Reading<?>> setting : settings.entrySet()) {
      Object found = section.find(setting.getKey(), setting.getValue());
      if (found != null) {
        given.put(setting.getKey(), found);
      }
    }
    return new ScenarioConfig(
        section.find("rounds", Numbers.between(1, Integer.MAX_VALUE)),
        section.find("warmup", Numbers.between(0, Integer.MAX_VALUE)),
        section.find("requests", Numbers.between(1, Integer.MAX_VALUE)),
        Collections.unmodifiableMap(given));
  }
}
