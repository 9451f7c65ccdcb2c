package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.Generation;
import org.junit.jupiter.api.Test;

class RoleChunkIsNotTheFirstTokenTest {

  @Test
  void roleAndEmptyDeltasAreEventsButNoTokens() {
    Generation generation =
        new Replies()
            .at(10, Events.ROLE)
            .at(20, Events.delta("'role':'assistant','content':''"))
            .at(30, Events.delta("'content':'','reasoning_content':'','tool_calls':[]"))
            .at(40, Events.text("So"))
            .at(50, Events.STOP)
            .whole();

    assertEquals(10, generation.marks().firstEventNs());
    assertEquals(40, generation.marks().firstTokenNs());
    assertEquals(40, generation.marks().lastTokenNs());
    assertEquals(1, generation.chunks());
  }

  @Test
  void aRoleChunkThatCarriesTextIsOne() {
    Generation generation =
        new Replies()
            .at(10, Events.delta("'role':'assistant','content':'So'"))
            .at(20, Events.STOP)
            .whole();

    assertEquals(10, generation.marks().firstTokenNs());
    assertEquals("So", generation.text());
  }
}
