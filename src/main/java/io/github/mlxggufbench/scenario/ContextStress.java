package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.prompt.DocumentFactory;
import io.github.mlxggufbench.server.Generation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A long document and the request for a comprehensive summary: what a context costs in time and
 * memory, and what of it is given back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@ScenarioKeys({
  @ScenarioKeys.Key(
      name = "context_tokens",
      type = ScenarioKeys.Type.INTEGERS,
      param = ScenarioKeys.CONTEXT_TOKENS,
      min = 128),
  @ScenarioKeys.Key(name = "max_tokens", type = ScenarioKeys.Type.INTEGER, min = 2),
  @ScenarioKeys.Key(name = "idle", type = ScenarioKeys.Type.DURATION)
})
public class ContextStress {
  /** The whole prompt as the server counts it, with its chat template. */
  @Param("4000")
  public int contextTokens;

  private final DocumentFactory documents = DocumentFactory.bundled();
  private int words;

  @Setup(Level.Trial)
  public void calibrate(LoadedModel model) {
    model.requireContext(contextTokens, model.context().maxTokens());
    words = model.words(contextTokens, documents::words);
    model.idleAtEnd(model.context().duration("idle", model.context().settle()));
  }

  @Setup(Level.Iteration)
  public void question(LoadedModel model) {
    model.prepare(place -> documents.words(words, place), model.context().maxTokens());
  }

  @Benchmark
  public Generation summarize(LoadedModel model) {
    return model.ask();
  }
}
