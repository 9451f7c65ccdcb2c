package io.github.mlxggufbench.config;

import io.github.mlxggufbench.config.yaml.Durations;
import io.github.mlxggufbench.config.yaml.InvalidYamlException;
import io.github.mlxggufbench.config.yaml.Numbers;
import io.github.mlxggufbench.config.yaml.Section;
import io.github.mlxggufbench.config.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code profiles:}. */
final class ProfileReader {
  static final List<String> KEYS = List.of("rounds", "settle", "sampling");
  static final List<String> SAMPLING_KEYS = List.of("interval");

  private static final Duration DEFAULT_SETTLE = Duration.ofSeconds(2);
  private static final Duration DEFAULT_INTERVAL = Duration.ofMillis(100);
  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(20);
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(10);

  private final Map<String, ScenarioReader> scenarios = new LinkedHashMap<>();

  ProfileReader(Map<String, ScenarioKeys.Key[]> scenarios) {
    scenarios.forEach((name, keys) -> this.scenarios.put(name, new ScenarioReader(keys)));
  }

  Map<String, ProfileConfig> readAll(Value value) throws InvalidYamlException {
    Section section = value.section();
    Map<String, ProfileConfig> profiles = new LinkedHashMap<>();
    for (String name : section.keys()) {
      profiles.put(name, section.get(name, this::read));
    }
    if (profiles.isEmpty()) {
      throw section.error("is empty; give one profile or more");
    }
    return Collections.unmodifiableMap(profiles);
  }

  private ProfileConfig read(Value value) throws InvalidYamlException {
    Section profile = known(value.section());
    return new ProfileConfig(
        profile.get("rounds", Numbers.between(1, Integer.MAX_VALUE)),
        profile.get("settle", Durations.between(Duration.ZERO, Durations.LONGEST), DEFAULT_SETTLE),
        profile.get("sampling", ProfileReader::interval, DEFAULT_INTERVAL),
        scenarios(profile));
  }

  private Section known(Section profile) throws InvalidYamlException {
    for (String key : profile.keys()) {
      if (scenarios.containsKey(key) || KEYS.contains(key)) {
        continue;
      }
      if (Character.isUpperCase(key.codePointAt(0))) {
        throw profile.unknown(key, "unknown scenario", scenarios.keySet());
      }
      List<String> allowed = new ArrayList<>(KEYS);
      allowed.addAll(scenarios.keySet());
      throw profile.unknown(key, "unknown key", allowed);
    }
    return profile;
  }

  private static Duration interval(Value value) throws InvalidYamlException {
    return value
        .section()
        .of(SAMPLING_KEYS)
        .get("interval", Durations.between(SHORTEST_INTERVAL, LONGEST_INTERVAL), DEFAULT_INTERVAL);
  }

  private Map<String, ScenarioConfig> scenarios(Section profile) throws InvalidYamlException {
    Map<String, ScenarioConfig> configs = new LinkedHashMap<>();
    for (String key : profile.keys()) {
      ScenarioReader scenario = scenarios.get(key);
      if (scenario != null) {
        configs.put(key, profile.get(key, scenario::read));
      }
    }
    if (configs.isEmpty()) {
      throw profile.error(
          "names no scenario to run; allowed: " + String.join(", ", scenarios.keySet()));
    }
    return Collections.unmodifiableMap(configs);
  }
}
