package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.ServerReport.Quantiles;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Any server that speaks {@code POST /v1/chat/completions}, driven by the product's own client.
 *
 * @param model that must answer
 * @param streams at once
 * @param requests in all
 * @param maxTokens of each
 */
record DrivenServer(URI url, String model, int streams, int requests, int maxTokens) {
  private static final double NS_PER_MS = 1e6;
  private static final double NS_PER_S = 1e9;
  private static final ClientTimeouts LIMITS =
      new ClientTimeouts(
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          Duration.ofMinutes(2),
          Duration.ofMinutes(30));

  ServerReport drive(String token) throws InterruptedException {
    AtomicInteger issued = new AtomicInteger();
    Queue<Generation> ended = new ConcurrentLinkedQueue<>();
    try (ModelServer client = LmStudioServer.connect(url, token, LIMITS);
        GcPauses pauses = GcPauses.watch()) {
      warm(client);
      long ns =
          new ConcurrentRequests(StreamClient.of(client), streams, Duration.ZERO)
              .issue(
                  () -> {
                    int id = issued.getAndIncrement();
                    return id < requests ? request(id) : null;
                  },
                  (request, generation) -> ended.add(generation));
      return report(List.copyOf(ended), ns, pauses);
    }
  }

  /** A server without LM Studio's own routes is no less warm for it: the client's code is. */
  private static void warm(ModelServer client) {
    try {
      client.warm();
    } catch (ServerException e) {
      // Said by the first request, if it matters.
    }
  }

  /** Each prompt is another, so that no server answers from a cache. */
  private GenerationRequest request(int id) {
    return new GenerationRequest(
        model, "Request " + id + ": write all numbers from one upwards as words.", maxTokens, id);
  }

  private ServerReport report(List<Generation> ended, long ns, GcPauses pauses) {
    Map<String, Integer> outcomes = new TreeMap<>();
    ended.forEach(each -> outcomes.merge(each.outcome().id(), 1, Integer::sum));
    List<Generation> ok = ended.stream().filter(Generation::ok).toList();
    return new ServerReport(
        url.toString(),
        model,
        streams,
        requests,
        maxTokens,
        outcomes,
        Quantiles.of(figures(ok, Timing::ttftMs)),
        Quantiles.of(ok.stream().flatMapToDouble(DrivenServer::gapsMs)),
        Quantiles.of(figures(ok, Timing::decodeTps)),
        ok.size() * NS_PER_S / ns,
        ok.stream().mapToLong(DrivenServer::tokens).sum() * NS_PER_S / ns,
        pauses.count(),
        pauses.longestMs());
  }

  private static DoubleStream figures(
      List<Generation> generations, Function<Timing, @Nullable Double> figure) {
    return generations.stream()
        .map(generation -> figure.apply(Timing.of(generation)))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue);
  }

  private static DoubleStream gapsMs(Generation generation) {
    long[] at = generation.tokenNs();
    return IntStream.range(1, at.length)
        .mapToDouble(token -> (at[token] - at[token - 1]) / NS_PER_MS);
  }

  private static long tokens(Generation generation) {
    Integer counted = generation.counts().completion();
    return counted == null ? generation.chunks() : counted;
  }
}
