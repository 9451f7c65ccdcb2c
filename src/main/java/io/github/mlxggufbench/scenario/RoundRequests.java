package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.record.RequestLine;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.Phase;
import io.github.mlxggufbench.sampling.SampleWindow;
import io.github.mlxggufbench.sampling.Watch;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Timing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a round, in three steps, of which a benchmark times the second: prepare (its
 * place in the plan, its prompt, memory before it), send, record (memory after it, its line, its
 * figures).
 */
final class RoundRequests {
  private final RoundContext round;
  private final ModelServer server;
  private final RoundJournal journal;
  private final RoundMemory memory;
  private final RoundEnergy energy;
  private final RequestLog log;
  private final CacheSuspicion cache = new CacheSuspicion();
  private final Map<String, Integer> issued = new HashMap<>();
  private final RequestInFlight inFlight = new RequestInFlight();
  private @Nullable Question latest;
  private @Nullable RequestPause pause;
  private @Nullable Long lastEndNs;

  RoundRequests(
      RoundContext round,
      ModelServer server,
      RoundJournal journal,
      RoundMemory memory,
      RoundEnergy energy) {
    this.round = round;
    this.server = server;
    this.journal = journal;
    this.memory = memory;
    this.energy = energy;
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

  /** A question in its place, ready to be sent. */
  record Prepared(
      Question question,
      RequestLine.Place place,
      String requestId,
      String prompt,
      MemoryReading before) {

    GenerationRequest to(String instanceId, long seed) {
      return new GenerationRequest(instanceId, prompt, question.maxTokens(), seed);
    }
  }

  /**
   * An answer, and when it was waited for.
   *
   * @param sent to the instance that was to answer
   * @param startNs {@link System#nanoTime} before anything was sent
   * @param endNs when the exchange was over
   */
  record Answered(
      Prepared request, GenerationRequest sent, Generation generation, long startNs, long endNs) {}

  /** The build has been loaded: the next request is the first of this load. */
  void loaded() {
    cache.loaded();
    energy.loaded();
  }

  /** All that comes before a request and is not part of it; its connection is open afterwards. */
  Prepared prepare(Question question) {
    String counter = question.phase() + "/" + question.group();
    int iteration = issued.merge(counter, 1, Integer::sum) - 1;
    RequestLine.Place place = new RequestLine.Place(question.group(), question.phase(), iteration);
    String id = RequestLine.id(round, place);
    String prompt = question.text().at(PromptPlaces.of(round, place));
    Prepared prepared = new Prepared(question, place, id, prompt, memory.beforeRequest(id));
    latest = question;
    energy.requestComes();
    freshen();
    awaitEndOfPause();
    return prepared;
  }

  /** A server that does not answer now will not answer the request: that has its outcome. */
  private void freshen() {
    try {
      server.freshen();
    } catch (ServerException e) {
      // The request says it, by its outcome and message.
    }
  }

  /** The last question that was prepared; null = none was. */
  @Nullable Question latest() {
    return latest;
  }

  Answered send(String instanceId, Prepared request) {
    boolean warmup = request.question().warmup();
    GenerationRequest sent = request.to(instanceId, round.seed());
    inFlight.takeOff();
    Watch.phase(warmup ? Phase.WARMUP : Phase.PREFILL);
    long startNs = System.nanoTime();
    Generation generation =
        server.generate(sent, () -> Watch.phase(warmup ? Phase.WARMUP : Phase.DECODE));
    long endNs = System.nanoTime();
    Watch.phase(Phase.IDLE);
    lastEndNs = endNs;
    return new Answered(request, sent, generation, startNs, endNs);
  }

  Generation record(Answered answered) {
    Prepared request = answered.request();
    Generation generation = answered.generation();
    Duration delay = round.duration(ScenarioKeys.DELAY, Duration.ZERO);
    MemoryReading after =
        delay.isZero() ? memory.afterRequest(request.requestId()) : memory.rightAfterRequest();
    SampleWindow samples = RoundMemory.between(request.before(), after);
    Long peak = PeakMemory.privateBytes(request.before(), samples, after);
    Double joules = energy.ofRequest(answered.startNs(), answered.endNs());
    boolean suspected = cache.suspects(generation, Timing.of(generation));
    Timing timing = Timing.of(generation, suspected);
    log.append(
        RequestLine.of(
            round,
            request.place(),
            answered.sent(),
            generation,
            timing,
            suspected,
            new RequestLine.Memory(request.before().privateBytes(), peak, after.privateBytes()),
            joules));
    journal.event(
        "request", Map.of("request_id", request.requestId(), "outcome", generation.outcome()));
    inFlight.landed();
    EngineCrossCheck.warning(round.cell(), timing, generation.serverStats())
        .ifPresent(warning -> journal.event("warning", warning));
    RequestFigures.put(generation, timing, suspected);
    RequestFigures.putEnergy(generation, suspected, joules);
    MemoryReading logged = after;
    if (!delay.isZero()) {
      pauseUntilSnapshot(delay);
      logged = memory.afterRequest(request.requestId());
    }
    if (!request.question().warmup()) {
      memory.measured(request.before(), logged);
    }
    return generation;
  }

  /**
   * A time without requests, since the end of the last one: returns shortly before it is over, for
   * memory to be read. The next request waits for its end.
   */
  void pauseUntilSnapshot(Duration duration) {
    pause = RequestPause.since(lastEndNs == null ? System.nanoTime() : lastEndNs, duration);
    pause.awaitSnapshot();
  }

  void awaitEndOfPause() {
    if (pause != null) {
      pause.awaitEnd();
      pause = null;
    }
  }

  /** Lets no further request out, and ends the one under way; the measuring JVM ends. */
  void cancel() {
    inFlight.cancel();
  }
}
