package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Generation.Failure;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class HttpErrorKeepsStatusAndMessageTest {

  @Test
  void theCodeIsTheTypeWhereItIsAWord() {
    Generation generation =
        Client.generate(exchange ->
            exchange.json(
                404,
                "{\"error\":{\"message\":\"no such model\",\"type\":\"invalid_request_error\","
                    + "\"code\":\"model_not_found\"}}"));

    assertEquals(Outcome.HTTP_ERROR, generation.outcome());
    assertEquals(new Failure(404, "model_not_found", "no such model"), generation.failure());
    assertNotNull(generation.marks().headersNs());
  }

  @Test
  void llamaCppsNumericCodeIsNot() {
    Generation generation =
        Client.generate(exchange ->
            exchange.json(
                400,
                "{\"error\":{\"code\":400,\"message\":\"bad\",\"type\":\"invalid_request\"}}"));

    assertEquals(new Failure(400, "invalid_request", "bad"), generation.failure());
  }

  @Test
  void aCrashThatIsOnlyAStringIsReportedAsSaid() {
    String crash = "The model has crashed without additional information. (Exit code: null)";
    Generation generation =
        Client.generate(exchange -> exchange.json(400, "{\"error\":\"" + crash + "\"}"));

    assertEquals(new Failure(400, null, crash), generation.failure());
  }

  @Test
  void aBodyThatIsNoJsonIsQuotedOnOneLine() {
    Generation generation =
        Client.generate(exchange -> exchange.json(502, "<html>\n  Bad gateway\n</html>"));

    assertEquals(
        new Failure(502, null, "HTTP 502: <html> Bad gateway </html>"), generation.failure());
  }

  @Test
  void aRedirectIsNotFollowedAndSaysWhereItPoints() {
    Generation generation =
        Client.generate(exchange ->
            exchange.send(
                "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:9/\r\n"
                    + "Content-Length: 0\r\n\r\n"));

    assertEquals(Outcome.HTTP_ERROR, generation.outcome());
    assertEquals(
        new Failure(
            307,
            "redirect",
            "HTTP 307: it points to http://127.0.0.1:9/, and redirects are not followed; set server.url to LM Studio itself"),
        generation.failure());
  }
}
