package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.embedded.OtherJvm;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A process that is killed in the middle of its answer; nobody listens where it was. */
class KilledServerIsConnectionLostTest {
  private static final GenerationRequest REQUEST =
      new GenerationRequest(Heard.MODEL, "Why?", Heard.MAX_TOKENS, 42);

  @Test
  void andTheNextRequestIsRefused() throws Exception {
    Process server = OtherJvm.start(KilledServerIsConnectionLostTest.class);
    try (BufferedReader out = server.inputReader();
        ModelServer client =
            LmStudioServer.connect(URI.create(out.readLine()), "", Heard.PATIENT)) {
      Generation cut = client.generate(REQUEST, server::destroyForcibly);
      server.waitFor();
      Generation next = client.generate(REQUEST, GenerationListener.NONE);

      assertEquals(Outcome.CONNECTION_LOST, cut.outcome());
      assertEquals("So far", cut.text());
      assertNotNull(cut.failure());
      assertNull(Timing.of(cut).decodeTps());
      assertNull(Timing.of(cut).e2eMs());
      assertEquals(Outcome.REFUSED, next.outcome());
    } finally {
      server.destroyForcibly();
    }
  }

  /** The process: a server that begins to answer and goes no further. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FakeLmStudio studio =
        FakeLmStudio.with(FakeModel.gguf(Heard.MODEL))
            .onEveryChat(
                Heard.MODEL,
                chat -> {
                  chat.begin();
                  chat.token("So far");
                  chat.exchange().awaitClientGone();
                });
    studio.load(Heard.MODEL);
    System.out.println(studio.url());
    new CountDownLatch(1).await();
  }
}
