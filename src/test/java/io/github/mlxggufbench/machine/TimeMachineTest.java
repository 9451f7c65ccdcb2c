package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TimeMachineTest {

  @Test
  void runsOrNot() {
    assertEquals(Fact.of(true), TimeMachine.ofStatus(Fixtures.macos("tmutil-running.txt")));
    assertEquals(Fact.of(false), TimeMachine.ofStatus(Fixtures.macos("tmutil-idle.txt")));
  }

  @Test
  void unreadableAnswerIsUnknown() {
    assertNull(TimeMachine.ofStatus("tmutil: status requires Full Disk Access").value());
  }
}
