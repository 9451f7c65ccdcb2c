package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields as in proc_pid_stat(5): 14 is utime, 15 stime, 22 starttime. */
class ProcStatTest {
  private static final String AFTER_THE_NAME =
      " S 1 77 77 0 -1 4194560 1201 0 3 0 250 31 7 9 20 0 14 0 886543 12345 678\n";

  @ParameterizedTest
  @ValueSource(strings = {"java", "a b", ") Z 1", "(sd-pam)", "x) S 9 9 (y"})
  void namesMayHoldBracketsAndSpaces(String name) {
    String stat = "4711 (" + name + ")" + AFTER_THE_NAME;

    assertEquals(281, ProcStat.cpuTicks(stat));
    assertFalse(ProcStat.isZombie(stat));
  }

  @Test
  void zombieHasEnded() {
    assertTrue(ProcStat.isZombie("4711 (java) Z" + AFTER_THE_NAME.substring(2)));
  }
}
