package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.ServerException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A server that is down may take its time to say so, and that time is part of its absence. */
class OutageBeginsBeforeTheFirstQuestionTest {
  private static final long FIRST_ANSWER_NS = Duration.ofMillis(300).toNanos();

  @Test
  void theFirstFailedAnswerCounts() {
    AtomicInteger asked = new AtomicInteger();
    AtomicLong tookNs = new AtomicLong();
    ModelServer server =
        (ModelServer)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ModelServer.class},
                (proxy, method, arguments) -> {
                  if (asked.getAndIncrement() > 0) {
                    return List.of();
                  }
                  long startNs = System.nanoTime();
                  while (System.nanoTime() - startNs < FIRST_ANSWER_NS) {
                    Thread.onSpinWait();
                  }
                  tookNs.set(System.nanoTime() - startNs);
                  throw new ServerException(ServerException.Kind.UNREACHABLE, "no answer");
                });

    String why = new Outage(server, Duration.ofSeconds(10)).after(lost()).orElseThrow();

    double toldSeconds = Double.parseDouble(why.replaceAll(".* after (.*) s", "$1"));
    // Told to a tenth.
    assertTrue(toldSeconds >= tookNs.get() / 1e9 - 0.05, why);
  }

  private static Generation lost() {
    return new Generation(
        Instant.EPOCH,
        0,
        new Generation.Marks(null, null, null, null, null, 1),
        new Generation.Counts(null, null, null, null),
        0,
        new long[0],
        null,
        Outcome.CONNECTION_LOST,
        null,
        null,
        "",
        null);
  }
}
