package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ComplaintsNameTheRemedyTest {

  @Test
  void nobodyListens() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = taken.getLocalPort();
    }
    URI url = URI.create("http://127.0.0.1:" + port);
    try (LmStudioServer client = LmStudioServer.connect(url, "", Client.PATIENT)) {
      String message = message(Kind.UNREACHABLE, client::models);
      assertTrue(message.startsWith("no answer from " + url + " ("), message);
      assertTrue(message.contains("`lms server start`"), message);
    }
  }

  @Test
  void aTokenIsWanted() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(401, "error-no-token.json"));
        LmStudioServer client = Client.of(server)) {
      assertEquals(
          server.url()
              + " wants an API token (HTTP 401): make an API token in LM Studio (Developer > Server"
              + " settings) and set the environment variable LM_API_TOKEN, which server.token names as"
              + " ${LM_API_TOKEN}",
          message(Kind.AUTH, client::models));
    }
  }

  @Test
  void theVariableThatTheFileNamesIsTheOneToSet() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(401, "error-no-token.json"));
        LmStudioServer client = with(server, "")) {
      String message = message(Kind.AUTH, client::models);
      assertTrue(
          message.contains("set the environment variable STUDIO_KEY, which server.token names"),
          message);
    }
  }

  @Test
  void theTokenIsNotAccepted() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(401, "error-no-token.json"));
        LmStudioServer client = with(server, "sk-secret")) {
      assertEquals(
          server.url()
              + " does not accept this API token (HTTP 401): make a new API token for STUDIO_KEY in LM"
              + " Studio (Developer > Server settings)",
          message(Kind.AUTH, client::models));
    }
  }

  @Test
  void theTokenMayNotDoThat() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(403, "error-no-permission.json"));
        LmStudioServer client = with(server, "sk-secret")) {
      assertEquals(
          server.url()
              + " does not let this API token load 'k' (HTTP 403): give the API token in STUDIO_KEY"
              + " that permission in LM Studio (Developer > Server settings)",
          message(Kind.AUTH, () -> client.load(new LoadRequest("k", null, null))));
    }
  }

  @Test
  void aGenerationSaysItToo() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(401, "error-no-token.json"));
        LmStudioServer client = with(server, "sk-secret")) {
      Generation.Failure failure =
          Objects.requireNonNull(
              client.generate(Client.REQUEST, GenerationListener.NONE).failure());
      assertTrue(
          failure
              .message()
              .endsWith(
                  ": make a new API token for STUDIO_KEY in LM Studio"
                      + " (Developer > Server settings)"),
          failure.message());
    }
  }

  /** However long the body is: the message has 2,000 characters at most. */
  @Test
  void aRemedyIsNotCutOff() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                exchange -> exchange.json(401, "{\"error\": \"" + "no ".repeat(2_000) + "\"}"));
        LmStudioServer client = with(server, "sk-secret")) {
      Generation.Failure failure =
          Objects.requireNonNull(
              client.generate(Client.REQUEST, GenerationListener.NONE).failure());
      assertEquals(2_000, failure.message().length());
      assertTrue(failure.message().endsWith("(Developer > Server settings)"), failure.message());
    }
  }

  private static LmStudioServer with(ScriptedServer server, String token) {
    return LmStudioServer.connect(
        server.url(), token, "STUDIO_KEY", Client.PATIENT, ServerListener.NONE);
  }

  @Test
  void theModelIsNotThere() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                Fixture.answer(404, "error-load-not-found.json"),
                Fixture.answer(200, "models.json"));
        LmStudioServer client = Client.of(server)) {
      assertEquals(
          "no model 'acme/oter-7b' at "
              + server.url()
              + "; nearest: 'acme/otter-7b', 'otter-7b-mlx', 'acme/beaver'; download it with"
              + " `lms get acme/oter-7b`",
          message(
              Kind.MODEL_NOT_FOUND,
              () -> client.load(new LoadRequest("acme/oter-7b", null, null))));
    }
  }

  @Test
  void theLoadIsStoppedForWantOfMemory() {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(500, "error-guardrail.json"));
        LmStudioServer client = Client.of(server)) {
      assertEquals(
          server.url()
              + " could not load 'acme/beaver': Model loading was stopped due to insufficient"
              + " system resources; unload other models (`lms unload --all`), give a"
              + " load.context_length or take a smaller build",
          message(Kind.LOAD_FAILED, () -> client.load(new LoadRequest("acme/beaver", null, null))));
    }
  }

  @Test
  void aLoadThatDoesNotSayLoadedHasFailed() {
    try (ScriptedServer server = ScriptedServer.answering(exchange -> exchange.json(200, "{}"));
        LmStudioServer client = Client.of(server)) {
      message(Kind.LOAD_FAILED, () -> client.load(new LoadRequest("acme/beaver", null, null)));
    }
  }

  @Test
  void theServerIsTooOldForRestV1() {
    for (int status : new int[] {200, 404}) {
      try (ScriptedServer server =
              ScriptedServer.answering(Fixture.answer(status, "error-unexpected-endpoint.json"));
          LmStudioServer client = Client.of(server)) {
        assertEquals(
            server.url()
                + " does not speak LM Studio's REST v1 (it has no route to list models):"
                + " LM Studio 0.4.0 or newer has it",
            message(Kind.UNSUPPORTED, client::models));
      }
    }
  }

  @Test
  void theUrlOnlyLeadsElsewhere() {
    for (String place : new String[] {"/elsewhere", "https://lm.example/"}) {
      try (ScriptedServer server =
              ScriptedServer.answering(exchange ->
                  exchange.send(
                      "HTTP/1.1 302 Found\r\nLocation: "
                          + place
                          + "\r\nContent-Length: 0\r\n\r\n"));
          LmStudioServer client = Client.of(server)) {
        assertEquals(
            server.url()
                + " could not list models: HTTP 302: it points to "
                + place
                + ", and redirects are not followed; set server.url to LM Studio itself",
            message(Kind.OTHER, client::models));
        assertEquals(1, server.requests().size());
      }
    }
  }

  @Test
  void somethingElseListensThere() {
    try (ScriptedServer server = ScriptedServer.answering(exchange -> exchange.json(200, "[]"));
        LmStudioServer client = Client.of(server)) {
      message(Kind.UNSUPPORTED, client::models);
    }
  }

  @Test
  void aLoadTakesTooLong() {
    Duration tiny = Duration.ofMillis(200);
    ClientTimeouts limits =
        new ClientTimeouts(Client.LONG, tiny, Client.LONG, Client.LONG, Client.LONG);
    try (ScriptedServer server = ScriptedServer.answering(ScriptedExchange::awaitClientGone);
        LmStudioServer client = LmStudioServer.connect(server.url(), "", limits)) {
      assertEquals(
          server.url() + " did not load 'acme/otter-7b' within 0.2s (timeouts.load)",
          message(
              Kind.LOAD_FAILED, () -> client.load(new LoadRequest("acme/otter-7b", null, null))));
    }
  }

  @Test
  void anInterruptEndsALoad() {
    Thread caller = Thread.currentThread();
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              caller.interrupt();
              exchange.awaitClientGone();
            });
        LmStudioServer client = Client.of(server)) {
      String message =
          message(Kind.OTHER, () -> client.load(new LoadRequest("acme/otter-7b", null, null)));
      assertTrue(Thread.interrupted());
      assertEquals(
          "interrupted while waiting for " + server.url() + " to load 'acme/otter-7b'", message);
    }
  }

  private static String message(Kind kind, Executable call) {
    ServerException problem = assertThrows(ServerException.class, call);
    assertEquals(kind, problem.kind(), problem::getMessage);
    String message = String.valueOf(problem.getMessage());
    assertFalse(message.contains("\n"), message);
    return message;
  }
}
