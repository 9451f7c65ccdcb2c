package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Outcome;
import org.junit.jupiter.api.Test;

class ToolCallDeltasAreTokensTest {

  @Test
  void withoutVisibleText() {
    Heard heard =
        Heard.of(chat -> {
          chat.begin();
          chat.raw(Chunk.ROLE);
          chat.raw(Chunk.delta("'tool_calls':[{'index':0,'function':{'name':'f'}}]"));
          chat.raw(Chunk.delta("'tool_calls':[{'index':0,'function':{'arguments':'{'}}]"));
          chat.finish("tool_calls");
          chat.usage(chat.promptTokens(), 2);
          chat.end();
        });

    assertEquals(Outcome.OK, heard.generation().outcome());
    assertEquals("tool_calls", heard.generation().finishReason());
    assertEquals(2, heard.generation().chunks());
    assertNotNull(heard.timing().ttftMs());
    assertNull(heard.timing().ttfvtMs());
    assertEquals("", heard.generation().text());
  }
}
