package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.prompt.DocumentFactory;
import io.github.mlxggufbench.sampling.ModelPageCache;
import io.github.mlxggufbench.server.Generation;
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
 * The load itself: baseline, load, memory after it, first token, second request, idle, idle memory,
 * a request after it, unload, memory given back. The three requests are equally long, so that their
 * TTFT tells what a first request costs, and one after an idle time. What follows the load belongs
 * to the tear-down, so that JMH's own figure is the load's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@ScenarioKeys(
    value = {
      @ScenarioKeys.Key(name = "idle", type = ScenarioKeys.Type.DURATION),
      @ScenarioKeys.Key(
          name = "cache",
          type = ScenarioKeys.Type.TEXT,
          param = "cache",
          allowed = {ColdStart.AS_IS, ColdStart.COLD, ColdStart.WARM})
    },
    singleIteration = true,
    requestsAnIteration = 3)
public class ColdStart {
  static final String AS_IS = "as_is";
  static final String COLD = "cold";
  static final String WARM = "warm";

  private static final int PROMPT_WORDS = 80;
  private static final int REPLY_TOKENS = 1;
  private static final Duration DEFAULT_IDLE = Duration.ofSeconds(60);

  /** The pair's name in {@code benchmark.yaml}. */
  @Param({})
  public String pair;

  /** {@code gguf} or {@code mlx}. */
  @Param({})
  public String format;

  /** Whether the model's file is brought into the page cache, or out of it, before the load. */
  @Param(AS_IS)
  public String cache;

  private final DocumentFactory documents = DocumentFactory.bundled();
  private Round round;

  @Setup(Level.Trial)
  public void baseline() {
    round = Round.open();
    round.pageCache(ModelPageCache.Wanted.of(cache));
  }

  @Benchmark
  public void load() {
    round.load();
  }

  @TearDown(Level.Trial)
  public void firstTokenThenIdleThenUnload() {
    round.settleLoaded();
    Generation first = ask("first");
    Generation second = ask("second");
    round.idle(round.context().duration("idle", DEFAULT_IDLE));
    StartPenalties.put(first, second, ask("after_idle"));
    round.ready(first);
    round.unload();
  }

  private Generation ask(String group) {
    RoundRequests.Prepared question =
        round.prepare(
            new RoundRequests.Question(
                group,
                /* warmup= */ false,
                place -> documents.words(PROMPT_WORDS, place),
                REPLY_TOKENS));
    return round.record(round.send(question));
  }
}
