package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.run.ScenarioCatalogue.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Which scenarios, pairs and formats the command line chooses of those there are; all of a kind
 * when it names none. Each method throws {@link RunException} when a name is of nothing there.
 */
final class PlanChoice {
  private final BenchmarkConfig config;
  private final JmhOptions jmh;

  PlanChoice(BenchmarkConfig config, JmhOptions jmh) {
    this.config = config;
    this.jmh = jmh;
  }

  /** In the order of the profile. */
  List<Scenario> scenarios() throws RunException {
    Set<String> ofProfile = config.profileInForce().scenarios().keySet();
    List<Scenario> matching = matching();
    List<Scenario> chosen = new ArrayList<>();
    for (String name : ofProfile) {
      matching.stream().filter(scenario -> scenario.name().equals(name)).forEach(chosen::add);
    }
    if (chosen.isEmpty()) {
      throw JmhOptions.usage(
          "no scenario of profile "
              + config.profile()
              + " matches "
              + words()
              + "; the profile has "
              + String.join(", ", ofProfile));
    }
    return chosen;
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

  List<PairConfig> pairs() throws RunException {
    List<String> names = jmh.parameter("pair");
    if (names.isEmpty()) {
      return config.pairs();
    }
    List<PairConfig> pairs = new ArrayList<>();
    for (String name : names) {
      pairs.add(
          config
              .pair(name)
              .orElseThrow(() ->
                  JmhOptions.usage("-p pair=" + name + ": no such pair; known: " + knownPairs())));
    }
    return pairs;
  }

  private String knownPairs() {
    return String.join(", ", config.pairs().stream().map(PairConfig::name).toList());
  }

  List<Format> formats() throws RunException {
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
}
