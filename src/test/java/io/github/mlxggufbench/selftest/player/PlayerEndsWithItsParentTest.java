package io.github.mlxggufbench.selftest.player;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.childjvm.ChildJvm;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlayerEndsWithItsParentTest {

  /** A parent that starts a player, says its process id, and waits to be killed. */
  static final class Parent {
    public static void main(String[] args) throws Exception {
      StreamPlayer player = StreamPlayer.start();
      System.out.println(player.process().pid());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void whenTheParentIsKilled() throws Exception {
    Process parent = new ProcessBuilder(ChildJvm.command(List.of(), Parent.class)).start();
    BufferedReader out = parent.inputReader(StandardCharsets.UTF_8);
    ProcessHandle player = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
    assertTrue(player.isAlive());

    parent.destroyForcibly();

    player.onExit().get(30, TimeUnit.SECONDS);
  }

  @Test
  void whenItIsClosed() throws Exception {
    StreamPlayer player = StreamPlayer.start();

    player.close();

    assertFalse(player.process().isAlive());
  }
}
