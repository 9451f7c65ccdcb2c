package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class ErrorStringBodyWith200Test {
  private static final String UNEXPECTED =
      "{\"error\":\"Unexpected endpoint or method. (POST /v1/chat/completions)\"}";

  @Test
  void anErrorStringIsAnErrorWhateverTheStatus() {
    Generation generation = Client.generate(exchange -> exchange.json(200, UNEXPECTED));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertEquals(
        new Failure(200, null, "Unexpected endpoint or method. (POST /v1/chat/completions)"),
        generation.failure());
  }

  @Test
  void anErrorDocumentThatCallsItselfAnEventStreamIsOneToo() {
    Generation generation = Client.generate(exchange -> exchange.stream(UNEXPECTED));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
  }

  @Test
  void aPageInsteadOfAStreamIsOneToo() {
    Generation generation =
        Client.generate(exchange ->
            exchange.send(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>Hi</p>"));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertEquals(new Failure(200, "no_stream", "no event stream: <p>Hi</p>"), generation.failure());
  }
}
