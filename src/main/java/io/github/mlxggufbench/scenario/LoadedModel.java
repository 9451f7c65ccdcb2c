package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.Generation;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** A build, loaded for the trial: what most scenarios measure with. */
@State(Scope.Benchmark)
public class LoadedModel {
  /** The pair's name in {@code benchmark.yaml}. */
  @Param({})
  public String pair;

  /** {@code gguf} or {@code mlx}. */
  @Param({})
  public String format;

  private Round round;
  private boolean warmup;

  @Setup(Level.Trial)
  public void load() {
    round = Round.open();
    round.load();
    round.settleLoaded();
  }

  @Setup(Level.Iteration)
  public void iteration(IterationParams iteration) {
    warmup = iteration.getType() == IterationType.WARMUP;
  }

  @TearDown(Level.Trial)
  public void unload() {
    round.unload();
  }

  /** The round's settings. */
  RoundContext context() {
    return round.context();
  }

  /**
   * A request with a prompt that is made for its place in the plan; never throws for one that
   * failed.
   */
  Generation ask(PromptText text, int maxTokens) {
    return round.request(new RoundRequests.Question(null, warmup, text, maxTokens));
  }
}
