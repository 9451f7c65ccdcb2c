package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.RequestLine;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.RuntimeAnswer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Timing;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests that are no measurement: the server's own view of one, the one it takes to learn the
 * runtime, those that find a prompt's length. On record under the phase {@code probe}. The first
 * two follow the measured ones, whose caches they would warm; the last begin like none of them.
 */
final class RoundProbes {
  private final RoundContext round;
  private final ModelServer server;
  private final RoundJournal journal;
  private final RequestLog log;
  private int issued;

  RoundProbes(RoundContext round, ModelServer server, RoundJournal journal) {
    this.round = round;
    this.server = server;
    this.journal = journal;
    this.log = new RequestLog(round.directory());
  }

  /**
   * Asks a question of the measured kind by the server's own chat route, which tells its figures.
   */
  void crossCheck(String instanceId, RoundRequests.Question question) {
    RequestLine.Place place = place(question.group());
    GenerationRequest request =
        new GenerationRequest(
            instanceId,
            question.text().at(PromptPlaces.of(round, place)),
            question.maxTokens(),
            round.seed());
    try {
      Generation generation = server.probe(request);
      if (generation != null) {
        record(place, request, generation);
        ProbeCrossCheck.warning(round.cell(), Timing.of(generation), generation.serverStats())
            .ifPresent(warning -> journal.event("warning", warning));
      }
    } catch (ServerException e) {
      journal.warning(
          "no_cross_check",
          "the server's own figures are unknown: " + e.getMessage(),
          "the figures by our clock stand; run the self-test to see how exact it is here");
    }
  }

  /** Has the server count this prompt; the outcome is on record. */
  Generation count(String instanceId, String prompt) {
    RequestLine.Place place = place(null);
    GenerationRequest request = new GenerationRequest(instanceId, prompt, 1, round.seed());
    Generation generation = server.generate(request, () -> {});
    record(place, request, generation);
    return generation;
  }

  /** Asks which engine serves the build, unless the run knows it. */
  void runtime(String instanceId) {
    if (round.runtimeKnown()) {
      return;
    }
    try {
      RuntimeAnswer answer = server.runtime(instanceId);
      if (answer.generation() != null) {
        record(place(null), null, answer.generation());
      }
      EngineRuntime runtime = answer.runtime();
      if (runtime != null) {
        journal.event("runtime", Map.of("runtime", runtime));
        if (isOfTheOtherFormat(runtime)) {
          journal.warning(
              "wrong_engine",
              round.cell().pair()
                  + ": the "
                  + round.cell().format().id()
                  + " build is served by "
                  + runtime.name()
                  + " "
                  + runtime.version(),
              "choose the engine of this format in LM Studio (`lms runtime ls`) and measure again");
        }
      } else {
        unknownRuntime("the server does not say it");
      }
    } catch (ServerException e) {
      unknownRuntime(String.valueOf(e.getMessage()));
    }
  }

  /** A GGUF figure under an MLX label, or the reverse. */
  private boolean isOfTheOtherFormat(EngineRuntime runtime) {
    String name = runtime.name().toLowerCase(Locale.ROOT);
    return switch (round.cell().format()) {
      case GGUF -> name.contains("mlx");
      case MLX -> name.contains("llama.cpp");
    };
  }

  private void unknownRuntime(String why) {
    journal.warning(
        "runtime_unknown",
        "the engine of " + round.server().modelKey() + " is unknown: " + why,
        "note the versions that `lms runtime ls` shows; another version may be faster or slower");
  }

  private RequestLine.Place place(@Nullable String group) {
    return new RequestLine.Place(group, "probe", issued++);
  }

  private void record(
      RequestLine.Place place, @Nullable GenerationRequest sent, Generation generation) {
    log.append(
        RequestLine.of(
            round,
            place,
            sent,
            generation,
            Timing.of(generation),
            /* cacheSuspected= */ false,
            RequestLine.Memory.UNKNOWN));
    journal.event(
        "request",
        Map.of("request_id", RequestLine.id(round, place), "outcome", generation.outcome()));
  }
}
