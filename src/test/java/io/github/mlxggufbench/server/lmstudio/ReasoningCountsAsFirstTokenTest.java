package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningCountsAsFirstTokenTest {

  @ParameterizedTest
  @ValueSource(strings = {"reasoning_content", "reasoning"})
  void thinkingIsTheFirstTokenAndNotTheFirstVisibleOne(String field) {
    Generation generation =
        new Replies()
            .at(10, Events.delta("'role':'assistant','" + field + "':'Hm'"))
            .at(20, Events.delta("'" + field + "':'…'"))
            .at(30, Events.text("Yes"))
            .at(40, Events.STOP)
            .whole();

    assertEquals(10, generation.marks().firstTokenNs());
    assertEquals(30, generation.marks().firstVisibleNs());
    assertArrayEquals(new long[] {10, 20, 30}, generation.tokenNs());
    assertEquals("Yes", generation.text());
  }

  @Test
  void aToolCallIsATokenWithoutVisibleText() {
    Generation generation =
        new Replies()
            .at(10, Events.delta("'tool_calls':[{'index':0,'function':{'name':'f'}}]"))
            .at(20, Events.STOP)
            .whole();

    assertEquals(10, generation.marks().firstTokenNs());
    assertNull(generation.marks().firstVisibleNs());
    assertEquals("", generation.text());
  }
}
