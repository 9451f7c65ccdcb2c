package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.prompt.Domain;
import io.github.mlxggufbench.prompt.DomainTasks;
import io.github.mlxggufbench.server.Generation;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tasks of four domains, in turn, to a mixture of experts: speed and memory of each domain. The
 * texts are kept, for a pass that looks which experts they activate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@ScenarioKeys(
    value = @ScenarioKeys.Key(name = "max_tokens", type = ScenarioKeys.Type.INTEGER, min = 2),
    groups = {"technical", "language", "programming", "knowledge"},
    mixturesOnly = true,
    prompts = "in turn from four domains")
public class ExpertActivation {
  private final DomainTasks tasks = DomainTasks.bundled();
  private int asked;
  private int measured;
  private Domain domain = Domain.TECHNICAL;
  private String prompt = "";
  private @Nullable Generation answer;

  @Setup(Level.Iteration)
  public void question(LoadedModel model) {
    domain = Domain.values()[asked++ % Domain.values().length];
    prompt =
        model.prepare(domain.id(), place -> tasks.task(domain, place), model.context().maxTokens());
  }

  @Benchmark
  public Generation generate(LoadedModel model) {
    Generation generation = model.ask();
    answer = generation;
    return generation;
  }

  @TearDown(Level.Iteration)
  public void keepText(LoadedModel model) {
    if (answer != null && !model.warmup()) {
      int document = measured++ / Domain.values().length;
      RoutingTexts.keep(model.context(), domain.id(), document, prompt, answer);
    }
  }
}
