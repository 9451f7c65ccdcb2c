package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class MissingDoneIsAWholeAnswerTest {

  @Test
  void whereAFinishReasonCame() {
    Heard heard =
        Heard.of(chat -> {
          chat.begin();
          chat.token("So");
          chat.token(" what");
          chat.finish("stop");
          chat.usage(9, 2);
          chat.exchange().endChunks();
        });

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertNull(heard.generation().failure());
    assertNotNull(heard.timing().e2eMs());
    assertTrue(heard.at(heard.generation().marks().endNs()) <= heard.returnedNs());
  }
}
