package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.sse.SseEvent;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The server's own chat route, as a cross-check. */
class ProbeTest {
  private static final String START = event("chat.start", "'model_instance_id':'tiny'");
  private static final String WORD = event("message.delta", "'content':'So'");
  private static final String END = end("tiny", 1);

  @Test
  void theServersFiguresAreItsStatsAndTheTimesBetweenItsEvents() {
    Generation probed = probe(exchange -> exchange.stream(Fixture.text("v1-chat.sse")));

    assertEquals(Outcome.OK, probed.outcome());
    assertEquals("Été and winter", probed.text());
    assertEquals(3, probed.chunks());
    assertEquals("tiny", probed.model());
    assertEquals(new Generation.Counts(11, 6, 2, null), probed.counts());
    JsonNode stats = Objects.requireNonNull(probed.serverStats());
    assertEquals(40.5, stats.path("tokens_per_second").doubleValue());
    assertEquals(1.25, stats.path("model_load_time_seconds").doubleValue());
    assertTrue(stats.path("prompt_processing_ms").isNumber(), stats::toString);
    assertTrue(stats.path("load_ms").isNumber(), stats::toString);
  }

  @Test
  void theTimeBetweenEventsIsThatOfTheirArrivalAndASecondEndAddsNothing() {
    NativeChat chat = new NativeChat("tiny");
    at(chat, 1_000_000, "prompt_processing.start", "");
    at(chat, 3_500_000, "prompt_processing.end", "");
    at(chat, 9_000_000, "prompt_processing.end", "");
    at(chat, 9_000_000, "message.delta", "'content':'So'");
    at(chat, 9_500_000, "chat.end", "'result':{'stats':{}}");

    Generation generation = generation(chat);
    assertEquals(Outcome.OK, generation.outcome());
    assertEquals("{\"prompt_processing_ms\":2.5}", String.valueOf(generation.serverStats()));
    assertEquals(9_000_000, generation.marks().firstVisibleNs());
  }

  @Test
  void anEventThatOnlyItsDataNamesIsTheSame() {
    NativeChat chat = new NativeChat("tiny");
    chat.accept(new SseEvent("message", "{\"type\":\"message.delta\",\"content\":\"So\"}", 1));
    chat.accept(new SseEvent("message", "{\"type\":\"chat.end\",\"result\":{}}", 2));

    assertEquals(Outcome.OK, generation(chat).outcome());
  }

  @Test
  void nothingButTheDocumentedKeysIsSentAndNothingIsKept() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> exchange.stream(START, WORD, END));
        LmStudioServer client = Client.of(server)) {
      client.probe(Client.REQUEST);

      assertEquals("POST /api/v1/chat HTTP/1.1", server.requests().get(0).line());
      JsonNode sent = Objects.requireNonNull(Json.object(server.requests().get(0).body()));
      Set<String> keys = new TreeSet<>();
      sent.fieldNames().forEachRemaining(keys::add);
      assertEquals(
          Set.of(
              "model",
              "input",
              "stream",
              "store",
              "max_output_tokens",
              "temperature",
              "top_p",
              "top_k",
              "min_p",
              "repeat_penalty"),
          keys);
      assertEquals(false, sent.path("store").booleanValue());
    }
  }

  @Test
  void itEndsAtChatEndWhateverBecomesOfTheConnection() {
    Generation probed =
        probe(exchange -> {
          exchange.streamHead();
          exchange.chunk(START + WORD + END);
          exchange.awaitClientGone();
        });

    assertEquals(Outcome.OK, probed.outcome());
  }

  @Test
  void anErrorMakesItFailAlthoughChatEndFollows() {
    String error =
        event("error", "'error':{'type':'internal_error','message':'The model has crashed'}");

    Generation probed = probe(exchange -> exchange.stream(START, WORD, error, END));

    assertFailed(probed, Outcome.ERROR_IN_STREAM, "The model has crashed");
    assertEquals("So", probed.text());
    assertEquals(1, Objects.requireNonNull(probed.serverStats()).path("n").intValue());
  }

  @Test
  void theAnswerOfAnotherModelIsNone() {
    assertFailed(
        probe(exchange -> exchange.stream(START, WORD, end("other", 1))),
        Outcome.WRONG_MODEL,
        "the reply is from model other");
  }

  @Test
  void anEndWithoutChatEndIsTruncated() {
    assertFailed(
        probe(exchange -> exchange.stream(START, WORD)),
        Outcome.TRUNCATED,
        "the stream ended without chat.end");
  }

  @Test
  void anEndWithoutTextIsEmpty() {
    assertFailed(
        probe(exchange -> exchange.stream(START, END)),
        Outcome.EMPTY,
        "finished without any text or reasoning");
  }

  @Test
  void whatIsNoJsonIsAnError() {
    Generation probed = probe(exchange -> exchange.stream(START, "data: {oops\n\n", END));

    assertEquals(Outcome.ERROR_IN_STREAM, probed.outcome());
    assertEquals("invalid_json", Objects.requireNonNull(probed.failure()).type());
  }

  @Test
  void aResetIsAConnectionLost() {
    Generation probed =
        probe(exchange -> {
          exchange.streamHead();
          exchange.chunk(START + WORD);
          exchange.reset();
        });

    assertEquals(Outcome.CONNECTION_LOST, probed.outcome());
  }

  @Test
  void aStallIsATimeoutThatNamesItsLimit() throws Exception {
    Duration tiny = Duration.ofMillis(100);
    ClientTimeouts limits =
        new ClientTimeouts(Client.LONG, Client.LONG, Client.LONG, tiny, Client.LONG);
    try (ScriptedServer server =
            ScriptedServer.answering(exchange -> {
              exchange.streamHead();
              exchange.chunk(START + WORD);
              exchange.awaitClientGone();
            });
        LmStudioServer client = LmStudioServer.connect(server.url(), "", limits)) {
      Generation probed = client.probe(Client.REQUEST);

      assertNotNull(probed);
      assertFailed(
          probed,
          Outcome.TIMEOUT,
          "no further token within 0.1s after token event 1 (timeouts.between_tokens)");
    }
  }

  @Test
  void aRefusalIsOnRecord() {
    Generation probed = probe(Fixture.answer(401, "error-no-token.json"));

    assertEquals(Outcome.HTTP_ERROR, probed.outcome());
    assertEquals(401, Objects.requireNonNull(probed.failure()).status());
  }

  @Test
  void aServerWithoutThatRouteHasNoProbe() {
    assertNull(probed(Fixture.answer(404, "error-unexpected-endpoint.json")));
    assertNull(probed(Fixture.answer(200, "error-unexpected-endpoint.json")));
    assertNull(
        probed(exchange -> exchange.json(404, "{\"error\":{\"message\":\"File Not Found\"}}")));
  }

  @Test
  void aModelThatIsNotThereIsNoMissingRoute() {
    Generation probed = probe(Fixture.answer(404, "error-load-not-found.json"));

    assertEquals(Outcome.HTTP_ERROR, probed.outcome());
  }

  private static Generation probe(ScriptedServer.Script script) {
    Generation probed = probed(script);
    assertNotNull(probed);
    return probed;
  }

  private static @Nullable Generation probed(ScriptedServer.Script script) {
    try (ScriptedServer server = ScriptedServer.answering(script);
        LmStudioServer client = Client.of(server)) {
      return client.probe(Client.REQUEST);
    }
  }

  private static void assertFailed(Generation probed, Outcome outcome, String message) {
    assertEquals(outcome, probed.outcome());
    assertEquals(message, Objects.requireNonNull(probed.failure()).message());
  }

  private static Generation generation(NativeChat chat) {
    TimedBody.Sent start = new TimedBody.Sent(Instant.EPOCH, 0);
    return chat.generation(start, null, 1, chat.outcome(), new Secret(""));
  }

  private static void at(NativeChat chat, long arrivedNs, String type, String members) {
    String data = "{'type':'" + type + "'" + (members.isEmpty() ? "" : "," + members) + "}";
    chat.accept(new SseEvent(type, data.replace('\'', '"'), arrivedNs));
  }

  private static String end(String model, int n) {
    return event(
        "chat.end", "'result':{'model_instance_id':'" + model + "','stats':{'n':" + n + "}}");
  }

  private static String event(String type, String members) {
    return "event: " + type + "\n" + Events.data("{'type':'" + type + "'," + members + "}");
  }
}
