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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Command line and configuration into a {@link Plan}: what the command line says wins over the
 * file.
 */
public final class Planner {
  private final BenchmarkConfig config;
  private final JmhOptions jmh;
  private final PlanChoice choice;
  private final ScenarioParameters parameters;

  public Planner(BenchmarkConfig config, JmhOptions jmh) {
    this.config = config;
    this.jmh = jmh;
    this.choice = new PlanChoice(config, jmh);
    this.parameters = new ScenarioParameters(jmh);
  }

  /**
   * Makes the plan.
   *
   * @throws RunException when a selection names something that is not there
   */
  public Plan plan() throws RunException {
    ProfileConfig profile = config.profileInForce();
    List<Scenario> selected = choice.scenarios();
    parameters.refuseUnknown(selected);
    List<PairConfig> pairs = choice.pairs();
    for (PairConfig pair : pairs) {
      PairRules.check(pair, config.server().kind());
    }
    List<Format> formats = choice.formats();
    Plan.Builder plan = new Plan.Builder();
    for (Scenario scenario : selected) {
      ScenarioConfig settings = settings(scenario, profile);
      Plan.CellPlan cellPlan = cellPlan(scenario, settings, profile.rounds());
      for (PairConfig pair : pairs) {
        if (scenario.keys().mixturesOnly() && !pair.moe()) {
          continue;
        }
        for (Map<String, String> params : parameters.combinations(scenario, settings)) {
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

  private Plan.CellPlan cellPlan(Scenario scenario, ScenarioConfig settings, int roundsOfProfile)
      throws RunException {
    int rounds = orElse(settings.rounds(), roundsOfProfile);
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

  private static ScenarioConfig settings(Scenario scenario, ProfileConfig profile) {
    ScenarioConfig settings = profile.scenarios().get(scenario.name());
    if (settings == null) {
      throw new IllegalStateException("only scenarios of the profile are selected");
    }
    return settings;
  }

  private static int orElse(@Nullable Integer value, int fallback) {
    return value == null ? fallback : value;
  }
}
