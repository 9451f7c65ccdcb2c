package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarbageJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"{\"choices\":[", "[Server Error]", "nonsense", "7", "{} {}"})
  void dataThatIsNoJsonObjectIsAnErrorInTheStream(String data) {
    Generation generation =
        Client.generate(
            exchange -> exchange.stream(Events.text("So"), "data: " + data + "\n\n", Events.STOP));

    assertEquals(Outcome.ERROR_IN_STREAM, generation.outcome());
    assertNotNull(generation.failure());
    assertEquals("invalid_json", generation.failure().type());
    assertEquals("an event is no JSON object: " + data, generation.failure().message());
    assertEquals("So", generation.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"choices\":null}",
        "{\"choices\":[{}]}",
        "{\"choices\":[null]}",
        "{\"choices\":[{\"delta\":null}]}",
        "{\"choices\":[{\"delta\":{\"content\":7}}],\"usage\":7,\"timings\":[]}",
        "{\"error\":null,\"usage\":{\"prompt_tokens\":\"5\",\"completion_tokens\":-1}}"
      })
  void jsonOfAnUnknownShapeIsReadPast(String data) {
    Generation generation =
        Client.generate(
            exchange -> exchange.stream("data: " + data + "\n\n", Events.text("So"), Events.STOP));

    assertEquals(Outcome.OK, generation.outcome());
    assertEquals(new Generation.Counts(null, null, null, null), generation.counts());
  }
}
