package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.server.Timing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsThatAreAbsentStayAbsentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "data: {\"choices\":[],\"usage\":null}\n\n",
        "data: {\"choices\":[],\"usage\":{}}\n\n",
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":null,\"completion_tokens\":\"3\"}}\n\n",
        "data: {\"choices\":[],\"usage\":{\"completion_tokens\":-1,\"prompt_tokens\":1.5}}\n\n"
      })
  void andSoDoesWhatIsReckonedWithThem(String usage) {
    Heard heard =
        Heard.of(chat -> {
          chat.begin();
          chat.token("a");
          chat.token("b");
          chat.token("c");
          chat.finish("stop");
          if (!usage.isEmpty()) {
            chat.raw(usage);
          }
          chat.end();
        });

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertEquals(new Generation.Counts(null, null, null, null), heard.generation().counts());
    assertEquals(3, heard.generation().chunks());
    Timing timing = heard.timing();
    assertNotNull(timing.ttftMs());
    assertNull(timing.tpotMs());
    assertNull(timing.decodeTps());
    assertNull(timing.prefillTps());
  }
}
