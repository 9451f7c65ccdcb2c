package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;

class NamedServerIsDrivenTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** The player answers a request that asks for nothing with eight tokens at once. */
  @Test
  void figuresAreOfItsStreams() throws Exception {
    try (StreamPlayer player = StreamPlayer.start()) {
      boolean good = run(player.url(), "--streams 3 --requests 7 --json --model player");

      JsonNode report = new ObjectMapper().readTree(printed.toByteArray());
      assertTrue(good);
      assertEquals("{\"ok\":7}", report.path("outcomes").toString());
      assertEquals(7, report.path("requests").asInt());
      assertEquals(3, report.path("streams").asInt());
      assertTrue(report.path("ttft_ms").path("median").asDouble() > 0, report.toString());
      assertEquals(
          8.0,
          report.path("tokens_per_second").asDouble()
              / report.path("requests_per_second").asDouble(),
          1e-9);
    }
  }

  @Test
  void firstModelOfItsListIsAskedAndFailuresAreCountedByName() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.answering(exchange -> {
          if (exchange.request().line().startsWith("GET /v1/models ")) {
            exchange.json(200, "{\"data\":[{\"id\":\"one\"},{\"id\":\"two\"}]}");
          } else {
            exchange.json(503, "{\"error\":\"busy\"}");
          }
        })) {
      boolean good = run(server.url(), "--requests 2");

      assertFalse(good);
      assertTrue(text().contains("outcomes: 2 http_error"), text());
      assertTrue(text().contains("model one:"), text());
    }
  }

  @Test
  void serverWithoutModelsNeedsOneNamed() {
    try (ScriptedServer server = ScriptedServer.answering(exchange -> exchange.json(404, "{}"))) {
      String problem = message(ParameterException.class, () -> run(server.url(), ""));

      assertTrue(problem.contains("--model KEY"), problem);
    }
  }

  @Test
  void serverThatKeepsUsOutIsNotTakenForOneWithoutModels() {
    try (ScriptedServer server = ScriptedServer.answering(exchange -> exchange.json(401, "{}"))) {
      String problem = message(IOException.class, () -> run(server.url(), ""));

      assertTrue(problem.contains("(HTTP 401)") && problem.contains("LM_API_TOKEN"), problem);
    }
  }

  @Test
  void serverThatIsNotThereIsNamed() throws Exception {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }

    String problem = message(IOException.class, () -> run(nobody, "--model any"));

    assertTrue(problem.startsWith("cannot reach " + nobody), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "--url http://127.0.0.1:1 --streams 0, --streams 0: allowed: 1 or more",
    "--url http://127.0.0.1:1 --requests -3, --requests -3: allowed: 1 or more",
    "--url http://127.0.0.1:1 --tokens 0, --tokens 0: allowed: 1 or more",
    "--url http://127.0.0.1:1 --streams many, --streams",
    "--url nonsense, --url: the value is not the address of a server",
    "--streams 4, --streams goes with --url",
    "--nosuch, --nosuch",
  })
  void badValueIsNamed(String words, String expected) {
    String problem = message(ParameterException.class, () -> run(List.of(words.split(" "))));

    assertTrue(problem.contains(expected), problem);
    assertEquals(1, problem.lines().count(), problem);
  }

  private static String message(Class<? extends Exception> kind, Executable failing) {
    return String.valueOf(assertThrows(kind, failing).getMessage());
  }

  private boolean run(URI url, String words) throws IOException {
    return run(
        Stream.concat(
                Stream.of("--url", url.toString()),
                Stream.of(words.split(" ")).filter(word -> !word.isEmpty()))
            .toList());
  }

  private boolean run(List<String> words) throws IOException {
    return SelftestCommand.run(words, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
