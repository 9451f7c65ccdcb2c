package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.prompt.PromptFactory;
import io.github.mlxggufbench.prompt.PromptPlace;
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
 * Many requests to one loaded build, with a pause after each, at whose end memory is read: what
 * grows with their number. Its modes are
 *
 * <ul>
 *   <li>{@code requests}: varied prompts, as a person sends them; ten can show a leak, not its
 *       absence;
 *   <li>{@code soak}: prompts of equal length. 128 or more tell a leak from a cache that fills, and
 *       warm-up requests fill the caches before: MLX keeps ten prompts, so twelve do;
 *   <li>{@code reload}: the build is unloaded and loaded again before each request but the first,
 *       so the number of requests is that of the cycles; what grows is what an unload does not give
 *       back.
 * </ul>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@ScenarioKeys(
    prompts = "60 to 400 words, or 200 in soak and reload",
    value = {
      @ScenarioKeys.Key(
          name = "mode",
          type = ScenarioKeys.Type.TEXT,
          param = ScenarioKeys.MODE,
          allowed = {MemoryLeak.REQUESTS, MemoryLeak.SOAK, MemoryLeak.RELOAD}),
      @ScenarioKeys.Key(
          name = ScenarioKeys.DELAY,
          type = ScenarioKeys.Type.DURATION,
          eachRequest = true),
      @ScenarioKeys.Key(name = "max_tokens", type = ScenarioKeys.Type.INTEGER, min = 2)
    })
public class MemoryLeak {
  static final String REQUESTS = "requests";
  static final String SOAK = "soak";
  static final String RELOAD = ScenarioKeys.RELOAD;

  private static final int WORDS = 200;
  private static final int[] VARIED_WORDS = {200, 80, 320, 120, 400, 60, 260, 160, 360, 100};

  /** What is repeated. */
  @Param(REQUESTS)
  public String mode;

  private final PromptFactory prompts = PromptFactory.bundled();
  private boolean asked;

  @Setup(Level.Iteration)
  public void question(LoadedModel model) {
    if (mode.equals(RELOAD) && asked) {
      model.reload();
    }
    asked = true;
    model.prepare(place -> prompts.words(words(place), place), model.context().maxTokens());
  }

  private int words(PromptPlace place) {
    return mode.equals(REQUESTS) ? VARIED_WORDS[place.iteration() % VARIED_WORDS.length] : WORDS;
  }

  @Benchmark
  public Generation generate(LoadedModel model) {
    return model.ask();
  }
}
