package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class KeepAlivesAreSilentTest {

  @Test
  void beforeBetweenAndAfterTheTokens() {
    Heard heard =
        Heard.of(chat -> {
          chat.begin();
          chat.raw(Chunk.KEEP_ALIVE + ":\n\n" + "data:\n\n");
          chat.token("So");
          chat.raw(Chunk.KEEP_ALIVE);
          chat.token(" what");
          chat.raw(Chunk.KEEP_ALIVE);
          chat.finish("stop");
          chat.raw(Chunk.KEEP_ALIVE);
          chat.usage(9, 2);
          chat.end();
        });

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertEquals(2, heard.generation().chunks());
    assertEquals("So what", heard.generation().text());
    assertTrue(heard.tokenAt(0) >= heard.truth().tokensSentNs().get(0));
  }
}
