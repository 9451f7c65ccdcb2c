package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.prompt.PromptPlace;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RequestLine;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Timing;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a round: each is counted, sent once, watched, and on record whatever comes of it.
 */
final class RoundRequests {
  private final RoundContext round;
  private final ModelServer server;
  private final Journal journal;
  private final RoundMemory memory;
  private final RequestLog log;
  private final CacheSuspicion cache = new CacheSuspicion();
  private final Map<String, Integer> issued = new HashMap<>();

  RoundRequests(RoundContext round, ModelServer server, Journal journal, RoundMemory memory) {
    this.round = round;
    this.server = server;
    this.journal = journal;
    this.memory = memory;
    this.log = new RequestLog(round.directory());
  }

  /**
   * What to ask, and as what.
   *
   * @param group part of the cell that is compared on its own; null = none
   */
  record Question(@Nullable String group, boolean warmup, PromptText text, int maxTokens) {
    String phase() {
      return warmup ? "warmup" : "measurement";
    }
  }

  Generation send(String instanceId, Question question) {
    RequestLine.Place place = next(question);
    String prompt = question.text().at(promptPlace(question, place.iteration()));
    String id = RequestLine.id(round, place);
    MemoryReading before = memory.beforeRequest(id);
    Watch.phase(question.warmup() ? Phase.WARMUP : Phase.PREFILL);
    long startNs = System.nanoTime();
    Generation generation =
        server.generate(
            new GenerationRequest(instanceId, prompt, question.maxTokens(), round.seed()),
            () -> Watch.phase(question.warmup() ? Phase.WARMUP : Phase.DECODE));
    long endNs = System.nanoTime();
    Watch.phase(Phase.IDLE);
    MemoryReading after = memory.afterRequest(id);
    Long peak = PeakMemory.of(before, Sampler.active(), startNs, endNs, after);
    boolean suspected = cache.suspects(generation, Timing.of(generation));
    Timing timing = Timing.of(generation, suspected);
    log.append(
        RequestLine.of(
            round,
            place,
            prompt,
            round.seed(),
            question.maxTokens(),
            generation,
            timing,
            suspected,
            new RequestLine.Memory(before.privateBytes(), peak, after.privateBytes())));
    journal.event(
        "request",
        round.planned(),
        round.attempt(),
        Map.of("request_id", id, "outcome", generation.outcome()));
    RequestFigures.put(generation, timing, suspected);
    memory.peak(peak);
    return generation;
  }

  private RequestLine.Place next(Question question) {
    String counter = question.phase() + "/" + question.group();
    int iteration = issued.merge(counter, 1, Integer::sum) - 1;
    return new RequestLine.Place(question.group(), question.phase(), iteration);
  }

  /** A function of everything but the format: both builds get the same bytes. */
  private PromptPlace promptPlace(Question question, int iteration) {
    String group = question.group();
    return new PromptPlace(
        round.seed(),
        round.cell().scenario(),
        round.cell().pair(),
        round.cell().params() + (group == null ? "" : "/" + group),
        round.planned().round(),
        question.phase(),
        iteration);
  }
}
