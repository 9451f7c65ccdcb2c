package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.Generation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * A build, loaded for the trial: what most scenarios measure with. A scenario prepares its question
 * in a set-up of level iteration and asks it in its benchmark, so that JMH's own figure is the
 * request and nothing else.
 */
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
  private @Nullable Duration idle;
  private RoundRequests.@Nullable Prepared question;
  private RoundRequests.@Nullable Answered answer;

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

  @TearDown(Level.Iteration)
  public void record() {
    if (answer != null) {
      round.record(answer);
      answer = null;
    }
  }

  @TearDown(Level.Trial)
  public void unload() {
    if (idle != null) {
      round.idle(idle);
    }
    round.unload();
  }

  /** The round's settings. */
  public RoundContext context() {
    return round.context();
  }

  /**
   * Ends the round, before anything is asked, when the context that the load has put in force does
   * not hold so long a prompt and its answer; the reason is on record.
   */
  public void requireContext(int promptTokens, int answerTokens) {
    round.requireContext(promptTokens, answerTokens);
  }

  /**
   * How many words of such texts are so many tokens to this build, chat template included, as its
   * server counts them: within 1 %, or a warning says how far off. Asked once per build and run.
   */
  public int words(int tokens, SizedText text) {
    return round.words(tokens, text);
  }

  /** After the last request the model is left alone for so long, and its memory read. */
  public void idleAtEnd(Duration duration) {
    idle = duration;
  }

  /** Unloads the build and loads it again. */
  public void reload() {
    round.reload();
  }

  /** The next question: its prompt is made for its place in the plan. */
  public void prepare(PromptText text, int maxTokens) {
    prepare(/* group= */ null, text, maxTokens);
  }

  /**
   * The next question of a group, which is compared on its own.
   *
   * @param group as {@link io.github.mlxggufbench.config.ScenarioKeys#groups} names it; null = none
   * @return the prompt
   */
  public String prepare(@Nullable String group, PromptText text, int maxTokens) {
    RoundRequests.Prepared prepared =
        round.prepare(new RoundRequests.Question(group, warmup, text, maxTokens));
    question = prepared;
    return prepared.prompt();
  }

  /** Whether this iteration warms up and is not measured. */
  public boolean warmup() {
    return warmup;
  }

  /** Asks the question that was prepared; never throws for a request that failed. */
  public Generation ask() {
    if (question == null) {
      throw new IllegalStateException("no question was prepared for this iteration");
    }
    RoundRequests.Answered answered = round.send(question);
    answer = answered;
    question = null;
    return answered.generation();
  }
}
