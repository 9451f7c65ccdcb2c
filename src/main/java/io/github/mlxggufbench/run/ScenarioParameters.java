package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.ScenarioConfig;
import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.run.ScenarioCatalogue.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of the scenarios' parameters: the scenario's own, over them the profile's, over them
 * those of {@code -p}.
 */
final class ScenarioParameters {
  private final JmhOptions jmh;

  ScenarioParameters(JmhOptions jmh) {
    this.jmh = jmh;
  }

  /**
   * @throws RunException when {@code -p} names a parameter that none of these scenarios has
   */
  void refuseUnknown(List<Scenario> scenarios) throws RunException {
    Set<String> known = new TreeSet<>(Set.of("pair", "format"));
    scenarios.forEach(scenario -> known.addAll(scenario.params().keySet()));
    for (String name : jmh.parameterNames()) {
      if (!known.contains(name)) {
        throw JmhOptions.usage(
            "-p " + name + ": no such parameter; known: " + String.join(", ", known));
      }
    }
  }

  /**
   * Each value of each parameter with each of the others: one map of values by name for each cell.
   *
   * @param settings the scenario's of the profile
   * @throws RunException when {@code -p} gives a value that is not allowed
   */
  List<Map<String, String>> combinations(Scenario scenario, ScenarioConfig settings)
      throws RunException {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, List<String>> parameter : values(scenario, settings).entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : parameter.getValue()) {
          Map<String, String> next = new TreeMap<>(combination);
          next.put(parameter.getKey(), value);
          longer.add(next);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private Map<String, List<String>> values(Scenario scenario, ScenarioConfig settings)
      throws RunException {
    Map<String, List<String>> values = new TreeMap<>(scenario.params());
    for (ScenarioKeys.Key key : scenario.keys().value()) {
      Object setting = settings.settings().get(key.name());
      if (!key.param().isEmpty() && setting != null) {
        values.put(
            key.param(),
            setting instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(setting.toString()));
      }
    }
    for (String name : scenario.params().keySet()) {
      List<String> given = jmh.parameter(name);
      if (!given.isEmpty()) {
        for (String value : given) {
          refuseBadValue(scenario, name, value);
        }
        values.put(name, given);
      }
    }
    return values;
  }

  /** JMH itself would say so only in the first round, and not what is allowed. */
  private static void refuseBadValue(Scenario scenario, String param, String value)
      throws RunException {
    for (ScenarioKeys.Key key : scenario.keys().value()) {
      if (key.param().equals(param)) {
        String allowed = ParameterValue.allowed(key, value);
        if (allowed != null) {
          throw JmhOptions.usage("-p " + param + "=" + value + ": allowed: " + allowed);
        }
      }
    }
  }
}
