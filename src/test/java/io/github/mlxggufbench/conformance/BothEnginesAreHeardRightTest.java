package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.TestServer;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** llama.cpp's server and mlx_lm's, asked directly: the same client, no server in between. */
class BothEnginesAreHeardRightTest {
  private static final int TOKENS = 24;
  private static final int MANY_TOKENS = 4000;

  @TempDir static Path logs;
  private static TestServer server;

  @BeforeAll
  static void load() throws Exception {
    server = new TestServer(logs);
    server.load(TestServer.GGUF);
    server.load(TestServer.MLX);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void asManyTokensAsWereAskedFor(String model) {
    Generation generation = generate(model, TOKENS, GenerationListener.NONE);

    assertEquals(Outcome.OK, generation.outcome(), "" + generation.failure());
    assertEquals("length", generation.finishReason());
    assertEquals(TOKENS, generation.counts().completion());
    assertNotNull(generation.counts().prompt());
    assertTrue(generation.chunks() <= TOKENS, "events: " + generation.chunks());
    assertTrue(generation.chunks() > TOKENS / 2, "events: " + generation.chunks());
    assertEquals(model, generation.model());
  }

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void marksStandInTheirOrder(String model) {
    long calledNs = System.nanoTime();
    Generation generation = generate(model, TOKENS, GenerationListener.NONE);
    long returnedNs = System.nanoTime();

    Generation.Marks marks = generation.marks();
    assertNotNull(marks.headersNs());
    assertNotNull(marks.firstEventNs());
    assertNotNull(marks.firstTokenNs());
    assertNotNull(marks.firstVisibleNs());
    assertNotNull(marks.lastTokenNs());
    assertTrue(calledNs <= generation.startNs());
    assertTrue(marks.headersNs() <= marks.firstEventNs());
    assertTrue(marks.firstEventNs() <= marks.firstTokenNs());
    assertTrue(marks.firstTokenNs() <= marks.firstVisibleNs());
    assertTrue(marks.firstVisibleNs() < marks.lastTokenNs());
    assertTrue(marks.lastTokenNs() <= marks.endNs());
    assertTrue(generation.startNs() + marks.endNs() <= returnedNs);
    assertNotNull(Timing.of(generation).decodeTps());
  }

  @ParameterizedTest
  @ValueSource(strings = {TestServer.GGUF, TestServer.MLX})
  void theSameQuestionHasTheSameAnswer(String model) {
    Generation first = generate(model, TOKENS, GenerationListener.NONE);
    Generation second = generate(model, TOKENS, GenerationListener.NONE);

    assertFalse(first.text().isEmpty());
    assertEquals(first.text(), second.text());
    assertEquals(first.counts().prompt(), second.counts().prompt());
  }

  /** By the engines' own logs: llama.cpp says where it stopped, mlx_lm that its client is gone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        TestServer.GGUF + "; tiny_dense@q8_0.log; stop: cancel task",
        TestServer.MLX + "; tiny_dense-mlx.log; (BrokenPipe|ConnectionReset)Error"
      })
  void anInterruptedRequestLeavesTheEngineIdle(String model, String log, String mark) {
    Thread caller = Thread.currentThread();

    Generation cut = generate(model, MANY_TOKENS, caller::interrupt);

    assertTrue(Thread.interrupted());
    assertEquals(Outcome.CANCELLED, cut.outcome());
    Pattern stopped = Pattern.compile(mark);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          while (!stopped.matcher(Files.readString(logs.resolve(log))).find()) {
            Thread.onSpinWait();
          }
        });
    assertEquals(Outcome.OK, generate(model, TOKENS, GenerationListener.NONE).outcome());
  }

  private static Generation generate(String model, int tokens, GenerationListener listener) {
    URI engine = server.instance(model).listening().url();
    try (ModelServer client = LmStudioServer.connect(engine, "", Heard.PATIENT)) {
      GenerationRequest request =
          new GenerationRequest(model, "Tell me of the sea.", tokens, /* seed= */ 1);
      return client.generate(request, listener);
    }
  }
}
