package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.prompt.PromptFactory;
import io.github.mlxggufbench.server.Generation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The standard 200-word prompt and a fixed number of tokens: TTFT, TPOT, decode and prefill rate,
 * end-to-end time, memory before, during and after.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@ScenarioKeys(
    value = @ScenarioKeys.Key(name = "max_tokens", type = ScenarioKeys.Type.INTEGER, min = 2),
    prompts = "200 words each")
public class SimpleGeneration {
  private static final int WORDS = 200;

  private final PromptFactory prompts = PromptFactory.bundled();

  @Setup(Level.Iteration)
  public void question(LoadedModel model) {
    model.prepare(place -> prompts.words(WORDS, place), model.context().maxTokens());
  }

  @Benchmark
  public Generation generate(LoadedModel model) {
    return model.ask();
  }
}
