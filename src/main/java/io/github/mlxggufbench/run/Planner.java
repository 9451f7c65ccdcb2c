package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.config.ProfileConfig;
import io.github.mlxggufbench.config.ScenarioConfig;
import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.run.ScenarioCatalogue.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Command line and configuration into a {@link Plan}: what the command line says wins over the
 * file.
 */
public final class Planner {
  private final BenchmarkConfig config;
  private final JmhOptions jmh;

  public Planner(BenchmarkConfig config, JmhOptions jmh) {
    this.config = config;
    this.jmh = jmh;
  }

  /**
   * Makes the plan.
   *
   * @throws RunException when a selection names something that is not there
   */
  public Plan plan() throws RunException {
    ProfileConfig profile = config.profileInForce();
    List<Scenario> selected = selected(profile);
    refuseUnknownParameters(selected);
    List<PairConfig> pairs = pairs();
    for (PairConfig pair : pairs) {
      PairRules.check(pair, config.server().kind());
    }
    List<Format> formats = formats();
    Plan.Builder plan = new Plan.Builder();
    for (Scenario scenario : selected) {
      Plan.CellPlan cellPlan = cellPlan(scenario, profile);
      for (PairConfig pair : pairs) {
        if (scenario.keys().mixturesOnly() && !pair.moe()) {
          continue;
        }
        for (Map<String, String> params : combinations(parameterValues(scenario, profile))) {
          plan.add(
              formats.stream()
                  .map(format -> new Cell(scenario.benchmark(), pair.name(), format, params))
                  .toList(),
              cellPlan);
        }
      }
    }
    Plan whole = plan.build();
    if (whole.cells().isEmpty()) {
      throw JmhOptions.usage(
          selected.get(0).name()
              + " measures mixtures of experts only: no chosen pair has moe: true");
    }
    return whole.skipping(ContextLimit.configured(whole, config));
  }

  /** In the order of the profile. */
  private List<Scenario> selected(ProfileConfig profile) throws RunException {
    List<Scenario> matching = matching();
    List<Scenario> selected = new ArrayList<>();
    for (String name : profile.scenarios().keySet()) {
      matching.stream().filter(scenario -> scenario.name().equals(name)).forEach(selected::add);
    }
    if (selected.isEmpty()) {
      throw JmhOptions.usage(
          "no scenario of profile "
              + config.profile()
              + " matches "
              + words()
              + "; the profile has "
              + String.join(", ", profile.scenarios().keySet()));
    }
    return selected;
  }

  private List<Scenario> matching() throws RunException {
    try {
      return ScenarioCatalogue.matching(jmh.options().getIncludes(), jmh.options().getExcludes())
          .scenarios();
    } catch (PatternSyntaxException e) {
      throw JmhOptions.usage(
          e.getPattern() + ": no regular expression (" + e.getDescription() + ")");
    }
  }

  private String words() {
    List<String> words = new ArrayList<>(jmh.options().getIncludes());
    jmh.options().getExcludes().forEach(exclude -> words.add("-e " + exclude));
    return String.join(" ", words);
  }

  private void refuseUnknownParameters(List<Scenario> selected) throws RunException {
    Set<String> known = new TreeSet<>(Set.of("pair", "format"));
    selected.forEach(scenario -> known.addAll(scenario.params().keySet()));
    for (String name : jmh.parameterNames()) {
      if (!known.contains(name)) {
        throw JmhOptions.usage(
            "-p " + name + ": no such parameter; known: " + String.join(", ", known));
      }
    }
  }

  private List<PairConfig> pairs() throws RunException {
    List<String> names = jmh.parameter("pair");
    if (names.isEmpty()) {
      return config.pairs();
    }
    List<PairConfig> pairs = new ArrayList<>();
    for (String name : names) {
      pairs.add(
          config.pairs().stream()
              .filter(pair -> pair.name().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  JmhOptions.usage("-p pair=" + name + ": no such pair; known: " + knownPairs())));
    }
    return pairs;
  }

  private String knownPairs() {
    return String.join(", ", config.pairs().stream().map(PairConfig::name).toList());
  }

  private List<Format> formats() throws RunException {
    List<String> names = jmh.parameter("format");
    if (names.isEmpty()) {
      return List.of(Format.values());
    }
    List<Format> formats = new ArrayList<>();
    for (String name : names) {
      try {
        formats.add(Format.of(name));
      } catch (IllegalArgumentException e) {
        throw JmhOptions.usage("-p format=" + name + ": " + e.getMessage());
      }
    }
    return formats;
  }

  private Plan.CellPlan cellPlan(Scenario scenario, ProfileConfig profile) throws RunException {
    ScenarioConfig settings = settings(scenario, profile);
    Integer rounds = settings.rounds() == null ? (Integer) profile.rounds() : settings.rounds();
    int warmup = jmh.options().getWarmupIterations().orElse(orElse(settings.warmup(), 0));
    int requests = jmh.options().getMeasurementIterations().orElse(orElse(settings.requests(), 1));
    if (scenario.keys().singleIteration() && (warmup != 0 || requests != 1)) {
      throw JmhOptions.usage(
          scenario.benchmark()
              + " measures the load itself: one iteration a round, no warm-up; allowed: -i 1 -wi 0");
    }
    Map<String, String> values = new TreeMap<>();
    settings.settings().forEach((key, value) -> values.put(key, value.toString()));
    int iterations = requests * Math.max(1, scenario.keys().groups().length);
    return new Plan.CellPlan(
        scenario,
        jmh.options().getForkCount().orElse(rounds),
        warmup,
        iterations,
        values,
        pauses(scenario, settings, warmup + iterations));
  }

  private static Duration pauses(Scenario scenario, ScenarioConfig settings, int requests) {
    Duration pauses = Duration.ZERO;
    for (ScenarioKeys.Key key : scenario.keys().value()) {
      if (settings.settings().get(key.name()) instanceof Duration pause) {
        pauses = pauses.plus(pause.multipliedBy(key.eachRequest() ? requests : 1));
      }
    }
    return pauses;
  }

  private Map<String, List<String>> parameterValues(Scenario scenario, ProfileConfig profile)
      throws RunException {
    Map<String, List<String>> values = new TreeMap<>(scenario.params());
    Map<String, Object> settings = settings(scenario, profile).settings();
    for (ScenarioKeys.Key key : scenario.keys().value()) {
      Object setting = settings.get(key.name());
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

  private static ScenarioConfig settings(Scenario scenario, ProfileConfig profile) {
    ScenarioConfig settings = profile.scenarios().get(scenario.name());
    if (settings == null) {
      throw new IllegalStateException("only scenarios of the profile are selected");
    }
    return settings;
  }

  private static List<Map<String, String>> combinations(Map<String, List<String>> values) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
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

  private static int orElse(@Nullable Integer value, int fallback) {
    return value == null ? fallback : value;
  }
}
