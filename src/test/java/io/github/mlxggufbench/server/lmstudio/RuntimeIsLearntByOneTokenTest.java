package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.RuntimeAnswer;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request that it takes to learn the runtime is a request like any other: on record. */
class RuntimeIsLearntByOneTokenTest {
  private static final String MODEL = "acme/otter-7b";

  @Test
  void theRequestIsPartOfTheAnswer() throws Exception {
    RuntimeAnswer answer = ask(Fixture.answer(200, "v0-chat.json"));

    assertEquals(
        new EngineRuntime("llama.cpp-mac-arm64-apple-metal-advsimd", "2.41.0"), answer.runtime());
    Generation generation = Objects.requireNonNull(answer.generation());
    assertEquals(Outcome.OK, generation.outcome());
    assertEquals("Hello", generation.text());
    assertEquals("length", generation.finishReason());
    assertEquals(new Generation.Counts(8, 1, null, null), generation.counts());
    assertEquals(MODEL, generation.model());
    assertEquals(
        50.5,
        Objects.requireNonNull(generation.serverStats()).path("tokens_per_second").doubleValue());
  }

  @Test
  void whenItsFirstTokenCameNobodyKnows() throws Exception {
    Generation generation =
        Objects.requireNonNull(ask(Fixture.answer(200, "v0-chat.json")).generation());

    assertNull(generation.marks().firstTokenNs());
    assertNull(generation.marks().firstEventNs());
    assertEquals(0, generation.chunks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|{'error':'The model has crashed'}|HTTP_ERROR|The model has crashed",
        "200|{'error':{'message':'jinja'}}|ERROR_IN_STREAM|jinja",
        "200|no JSON|ERROR_IN_STREAM|no JSON object: no JSON",
        "200|{'model':'other','choices':[{'finish_reason':'stop'}]}|WRONG_MODEL|the reply is from model other",
        "200|{'choices':[{'message':{'content':'So'}}]}|TRUNCATED|the reply has no finish reason",
        "200|{'choices':[{'finish_reason':'stop','message':{'content':''}}]}|EMPTY"
            + "|finished without any text, reasoning or tool call"
      })
  void itsOutcomeIsThatOfAnyRequest(int status, String body, Outcome outcome, String message)
      throws Exception {
    RuntimeAnswer answer = ask(exchange -> exchange.json(status, body.replace('\'', '"')));

    assertNull(answer.runtime());
    Generation generation = Objects.requireNonNull(answer.generation());
    assertEquals(outcome, generation.outcome());
    assertEquals(message, Objects.requireNonNull(generation.failure()).message());
  }

  @Test
  void aConnectionThatBreaksIsAnOutcomeToo() throws Exception {
    Generation generation = ask(ScriptedExchange::reset).generation();

    assertNotNull(generation);
    assertEquals(Outcome.CONNECTION_LOST, generation.outcome());
  }

  @Test
  void aServerWithoutThatRouteWasAskedForNothing() throws Exception {
    assertNull(ask(Fixture.answer(200, "error-unexpected-endpoint.json")).generation());
  }

  private static RuntimeAnswer ask(ScriptedServer.Script script) throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(Fixture.answer(200, "models.json"), script);
        LmStudioServer client = Client.of(server)) {
      return client.runtime(MODEL);
    }
  }
}
