package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineIsKeptAwakeTest {

  @Test
  void macWaitsForOurProcess() {
    assertEquals(List.of("caffeinate", "-dims", "-w", "4711"), KeepAwake.command("Mac OS X", 4711));
  }

  @Test
  void linuxHoldsItsLockAsLongAsOurProcessLives() {
    List<String> command = KeepAwake.command("Linux", 4711);

    assertEquals("systemd-inhibit", command.get(0));
    assertTrue(command.get(command.size() - 1).contains("kill -0 4711"));
  }
}
