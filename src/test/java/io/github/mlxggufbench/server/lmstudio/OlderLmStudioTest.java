package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerException.Kind;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.server.Shortfall;
import io.github.mlxggufbench.testing.ReceivedRequest;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An LM Studio before 0.4.0: v0 lists, a first request loads, nothing unloads over HTTP. */
class OlderLmStudioTest {
  private static final String LOADED =
      Fixture.text("v0-models.json").replace("not-loaded", "loaded");
  private static final String NOT_LOADED =
      Fixture.text("v0-models.json").replace("\"loaded\"", "\"not-loaded\"");
  private static final String FIRST_ANSWER =
      Fixture.text("v0-chat.json").replace("acme/otter-7b", "otter-7b");
  private static final LoadRequest REQUEST = new LoadRequest("otter-7b", 4096, 1);

  @Test
  void itsModelsAreListedByV0() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OlderLmStudioTest::answer);
        LmStudioServer client = Client.of(server)) {
      List<ModelInfo> models = client.models();

      assertEquals(
          List.of("otter-7b", "otter-7b-mlx"), models.stream().map(ModelInfo::key).toList());
      ModelInfo mlx = models.get(1);
      assertEquals("mlx", mlx.format());
      assertEquals("4bit", mlx.quantization());
      assertEquals("llama", mlx.architecture());
      assertEquals(131072, mlx.maxContextLength());
      assertEquals(
          List.of(new LoadedInstance("otter-7b-mlx", null, Settings.of(4096, null), List.of())),
          mlx.instances());
      assertEquals(List.of(), models.get(0).instances());
    }
  }

  @Test
  void whichWayToAskIsFoundOutOnce() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OlderLmStudioTest::answer);
        LmStudioServer client = Client.of(server)) {
      client.models();
      client.models();
      client.models();

      long byV1 = server.requests().stream().filter(r -> r.line().contains("/v1/")).count();
      assertEquals(1, byV1);
    }
  }

  @Test
  void aFirstRequestForOneTokenLoads() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OlderLmStudioTest::answer);
        LmStudioServer client = Client.of(server)) {
      LoadedInstance loaded = client.load(REQUEST);

      assertEquals("otter-7b", loaded.id());
      assertEquals(8192, loaded.contextLength());
      ReceivedRequest first = server.requests().get(server.requests().size() - 1);
      assertTrue(first.line().startsWith("POST /api/v0/chat/completions"), first.line());
      assertTrue(first.body().contains("\"max_tokens\":1,"), first.body());
      assertTrue(first.body().contains("\"ttl\":300"), first.body());
    }
  }

  @Test
  void whatItCannotDoIsSaidByName() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OlderLmStudioTest::answer);
        LmStudioServer client = Client.of(server)) {
      client.load(REQUEST);

      assertEquals(
          List.of(
              Shortfall.Kind.LOAD_SETTINGS, Shortfall.Kind.LOAD_TIME, Shortfall.Kind.UNLOAD_TIME),
          client.shortfalls().stream().map(Shortfall::kind).toList());
      assertTrue(
          client.shortfalls().get(0).text().contains("context_length 4096 and parallel 1"),
          client.shortfalls().get(0).text());
      assertTrue(client.shortfalls().get(0).remedy().contains("0.4.0"));
    }
  }

  @Test
  void aModelThatIsLoadedAlreadyCannotBeMeasuredLoading() {
    try (ScriptedServer server = ScriptedServer.answering(OlderLmStudioTest::answer);
        LmStudioServer client = Client.of(server)) {
      ServerException problem =
          assertThrows(
              ServerException.class,
              () -> client.load(new LoadRequest("otter-7b-mlx", null, null)));

      assertEquals(Kind.LOAD_FAILED, problem.kind());
      assertTrue(
          String.valueOf(problem.getMessage()).contains("`lms unload otter-7b-mlx`"),
          problem.getMessage());
    }
  }

  @Test
  void aModelThatIsNotListedIsNotAskedFor() {
    try (ScriptedServer server = ScriptedServer.answering(OlderLmStudioTest::answer);
        LmStudioServer client = Client.of(server)) {
      ServerException problem =
          assertThrows(
              ServerException.class, () -> client.load(new LoadRequest("oter-7b", null, null)));

      assertEquals(Kind.MODEL_NOT_FOUND, problem.kind());
    }
  }

  @Test
  void theAnswerOfAnotherModelIsNoLoad() {
    try (ScriptedServer server =
            ScriptedServer.answering(
                exchange -> answer(exchange, LOADED_BY_OTHERS, Fixture.text("v0-chat.json")));
        LmStudioServer client = Client.of(server)) {
      assertEquals(
          Kind.LOAD_FAILED, assertThrows(ServerException.class, () -> client.load(REQUEST)).kind());
    }
  }

  private static final String LOADED_BY_OTHERS = Fixture.text("v0-models.json");

  @Test
  void withoutTheCommandLineToolAnUnloadWaitsForTheModelToGo() throws Exception {
    int[] lists = {0};
    ScriptedServer.Script goesInTime =
        exchange -> answer(exchange, lists[0]++ < 2 ? LOADED : NOT_LOADED, FIRST_ANSWER);
    try (ScriptedServer server = ScriptedServer.answering(goesInTime)) {
      legacy(server, null).unload("otter-7b");

      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void theCommandLineToolUnloadsWhereItIsAtHand(@TempDir Path folder) throws Exception {
    Path asked = folder.resolve("asked");
    Lms lms = lms(folder, "echo \"$@\" > " + asked);
    ScriptedServer.Script goesWhenAsked =
        exchange -> answer(exchange, Files.exists(asked) ? NOT_LOADED : LOADED, FIRST_ANSWER);
    try (ScriptedServer server = ScriptedServer.answering(goesWhenAsked)) {
      legacy(server, lms).unload("otter-7b");

      assertEquals("unload otter-7b", Files.readString(asked).strip());
    }
  }

  @Test
  void itHasNoProbe() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OlderLmStudioTest::answer);
        LmStudioServer client = Client.of(server)) {
      client.models();
      int before = server.requests().size();

      assertNull(client.probe(Client.REQUEST));
      assertEquals(before, server.requests().size());
    }
  }

  private static LegacyModels legacy(ScriptedServer server, @Nullable Lms lms) {
    Secret none = new Secret("");
    Calls calls =
        new Calls(
            new RestClient(server.url(), none, Client.PATIENT, ServerListener.NONE),
            new Complaints(server.url(), none));
    return new LegacyModels(calls, Client.PATIENT, lms);
  }

  private static Lms lms(Path folder, String command) throws IOException {
    Path script = folder.resolve("lms");
    Files.writeString(script, "#!/bin/sh\n" + command + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new Lms(script);
  }

  private static void answer(ScriptedExchange exchange) throws IOException {
    answer(exchange, Fixture.text("v0-models.json"), FIRST_ANSWER);
  }

  private static void answer(ScriptedExchange exchange, String list, String chat)
      throws IOException {
    String line = Objects.requireNonNull(exchange.request().line());
    if (line.startsWith("GET /api/v0/models")) {
      exchange.json(200, list);
    } else if (line.startsWith("POST /api/v0/chat/completions")) {
      exchange.json(200, chat);
    } else {
      int status = line.contains("/api/v1/") ? 404 : 200;
      exchange.json(status, Fixture.text("error-unexpected-endpoint.json"));
    }
  }
}
