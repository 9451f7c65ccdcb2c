package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.ScenarioKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The scenarios of this jar: JMH's own list of benchmarks, joined with what each class declares of
 * itself.
 */
public final class ScenarioCatalogue {
  private final List<Scenario> scenarios;

  private ScenarioCatalogue(List<Scenario> scenarios) {
    this.scenarios = scenarios;
  }

  /**
   * A scenario's benchmark method.
   *
   * @param benchmark {@code <Scenario>.<method>}
   * @param qualifiedName JMH's name of it
   * @param params the JMH parameters beside pair and format, with the values of their annotations
   */
  public record Scenario(
      String benchmark, String qualifiedName, ScenarioKeys keys, Map<String, List<String>> params) {

    public String name() {
      return benchmark.substring(0, benchmark.indexOf('.'));
    }
  }

  /** All benchmarks of this jar whose class declares {@link ScenarioKeys}. */
  public static ScenarioCatalogue ofThisJar() {
    return matching(List.of(), List.of());
  }

  /**
   * Those that JMH selects by these regular expressions; no includes = all.
   *
   * @throws java.util.regex.PatternSyntaxException when one is none
   */
  public static ScenarioCatalogue matching(List<String> includes, List<String> excludes) {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    List<Scenario> scenarios = new ArrayList<>();
    for (BenchmarkListEntry entry : BenchmarkList.defaultList().find(silent, includes, excludes)) {
      ScenarioKeys keys = userClass(entry).getAnnotation(ScenarioKeys.class);
      if (keys != null) {
        scenarios.add(
            new Scenario(shortName(entry), entry.getUsername(), keys, otherParams(entry)));
      }
    }
    return new ScenarioCatalogue(scenarios);
  }

  public List<Scenario> scenarios() {
    return scenarios;
  }

  /** Each scenario's keys by its class name. */
  public Map<String, ScenarioKeys.Key[]> keysByScenario() {
    Map<String, ScenarioKeys.Key[]> keys = new TreeMap<>();
    for (Scenario scenario : scenarios) {
      keys.put(scenario.name(), scenario.keys().value());
    }
    return keys;
  }

  private static Class<?> userClass(BenchmarkListEntry entry) {
    try {
      return Class.forName(entry.getUserClassQName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the jar lists a benchmark that it does not hold", e);
    }
  }

  private static String shortName(BenchmarkListEntry entry) {
    String name = entry.getUsername();
    int scenario = name.lastIndexOf('.', name.lastIndexOf('.') - 1);
    return name.substring(scenario + 1);
  }

  private static Map<String, List<String>> otherParams(BenchmarkListEntry entry) {
    Map<String, List<String>> others = new LinkedHashMap<>();
    entry
        .getParams()
        .orElse(Map.of())
        .forEach((name, values) -> {
          if (!name.equals("pair") && !name.equals("format")) {
            others.put(name, List.of(values));
          }
        });
    return others;
  }
}
