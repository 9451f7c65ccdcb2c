package io.github.mlxggufbench.server.lmstudio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** OkHttp's next read or write notices an interrupt, as a rule before the watchdog does. */
class InterruptedProbeIsCancelledTest {

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @Test
  void whoeverNoticesTheInterruptFirst() {
    OkHttpClient interruptsItsCaller =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(chain -> {
              Thread.currentThread().interrupt();
              return chain.proceed(chain.request());
            })
            .build();
    TimedBody body = new TimedBody("{}".getBytes(UTF_8));
    try (ScriptedServer server = ScriptedServer.answering(ScriptedExchange::awaitClientGone);
        Watchdog watchdog = new Watchdog()) {
      Generation generation =
          new ProbeCall(Client.MODEL, body, Client.PATIENT)
              .run(
                  interruptsItsCaller,
                  new Request.Builder().url(server.url().toString()).post(body),
                  watchdog,
                  new Secret(""));

      assertNotNull(generation);
      assertEquals(Outcome.CANCELLED, generation.outcome());
      assertTrue(Thread.currentThread().isInterrupted());
    }
  }
}
