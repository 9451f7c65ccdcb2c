package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.ChatScript;
import io.github.mlxggufbench.testing.FakeChat;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the client heard of one generation, beside the truth of the server that played it. Both take
 * their times from the same clock.
 *
 * @param calledNs when the client was asked to send
 * @param returnedNs when it returned
 */
record Heard(Generation generation, FakeChat truth, long calledNs, long returnedNs) {
  static final String MODEL = "acme/otter-7b";
  static final int MAX_TOKENS = 17;
  static final Duration LONG = Duration.ofMinutes(2);
  static final ClientTimeouts PATIENT = new ClientTimeouts(LONG, LONG, LONG, LONG, LONG);

  static Heard of(ChatScript script) {
    return of(script, GenerationListener.NONE, PATIENT);
  }

  static Heard of(ChatScript script, GenerationListener listener, ClientTimeouts limits) {
    try (FakeLmStudio studio = FakeLmStudio.with(FakeModel.gguf(MODEL)).onEveryChat(MODEL, script);
        ModelServer client = LmStudioServer.connect(studio.url(), "", limits)) {
      GenerationRequest request =
          new GenerationRequest(studio.load(MODEL), "Why is it so?", MAX_TOKENS, 42);
      long calledNs = System.nanoTime();
      Generation generation = client.generate(request, listener);
      long returnedNs = System.nanoTime();
      return new Heard(generation, studio.chats().get(0), calledNs, returnedNs);
    }
  }

  Timing timing() {
    return Timing.of(generation);
  }

  /** The client's moment on the common clock. */
  long at(@Nullable Long sinceStartNs) {
    assertNotNull(sinceStartNs);
    return generation.startNs() + sinceStartNs;
  }

  long tokenAt(int index) {
    return generation.startNs() + generation.tokenNs()[index];
  }
}
