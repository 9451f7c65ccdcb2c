package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.net.URI;
import java.time.Duration;

/** The client under test, with limits that no test is meant to reach unless it says so. */
final class Client {
  static final String MODEL = "tiny";
  static final GenerationRequest REQUEST = new GenerationRequest(MODEL, "Why?", 8, 42);
  static final Duration LONG = Duration.ofMinutes(2);
  static final ClientTimeouts PATIENT = new ClientTimeouts(LONG, LONG, LONG, LONG, LONG);

  private Client() {}

  static LmStudioServer of(ScriptedServer server) {
    return LmStudioServer.connect(server.url(), "", PATIENT);
  }

  /** What came of one request that the script answers. */
  static Generation generate(ScriptedServer.Script script) {
    return generate(script, GenerationListener.NONE, PATIENT);
  }

  static Generation generate(
      ScriptedServer.Script script, GenerationListener listener, ClientTimeouts limits) {
    try (ScriptedServer server = ScriptedServer.answering(script);
        LmStudioServer client = LmStudioServer.connect(server.url(), "", limits)) {
      return client.generate(REQUEST, listener);
    }
  }

  /** What came of one request to a place where no script answers. */
  static Generation generate(URI url) {
    try (LmStudioServer client = LmStudioServer.connect(url, "", PATIENT)) {
      return client.generate(REQUEST, GenerationListener.NONE);
    }
  }
}
