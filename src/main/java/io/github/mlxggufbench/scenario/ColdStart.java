package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.prompt.PromptFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The load itself: baseline, load, memory after it, first token, idle, idle memory, unload, memory
 * given back. What follows the load belongs to the tear-down, so that JMH's own figure is the
 * load's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@ScenarioKeys(
    value = @ScenarioKeys.Key(name = "idle", type = ScenarioKeys.Type.DURATION),
    singleIteration = true)
public class ColdStart {
  private static final int FIRST_PROMPT_WORDS = 60;
  private static final int FIRST_REPLY_TOKENS = 1;
  private static final Duration DEFAULT_IDLE = Duration.ofSeconds(60);

  /** The pair's name in {@code benchmark.yaml}. */
  @Param({})
  public String pair;

  /** {@code gguf} or {@code mlx}. */
  @Param({})
  public String format;

  private Round round;

  @Setup(Level.Trial)
  public void baseline() {
    round = Round.open();
  }

  @Benchmark
  public void load() {
    round.load();
  }

  @TearDown(Level.Trial)
  public void firstTokenThenIdleThenUnload() {
    round.settleLoaded();
    PromptFactory prompts = PromptFactory.bundled();
    RoundRequests.Prepared question =
        round.prepare(
            new RoundRequests.Question(
                /* group= */ null,
                /* warmup= */ false,
                place -> prompts.words(FIRST_PROMPT_WORDS, place),
                FIRST_REPLY_TOKENS));
    round.ready(round.record(round.send(question)));
    round.idle(round.context().duration("idle", DEFAULT_IDLE));
    round.unload();
  }
}
