package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields as in proc_pid_stat(5): 14 is utime, 15 stime, 22 starttime. */
class ProcStatTest {
  private static final String AFTER_THE_NAME =
      " S 1 77 77 0 -1 4194560 1201 0 3 0 250 31 7 9 20 0 14 0 886543 12345 678\n";

  /** The longest name, that of a kernel thread. */
  private static final String SIXTY_FOUR =
      "kworker/u16:3-events_unbound_and_some_more_words_to_fill_sixty_4";

  @ParameterizedTest
  @ValueSource(strings = {"java", "a b", ") Z 1", "(sd-pam)", "x) S 9 9 (y", SIXTY_FOUR})
  void namesMayHoldBracketsAndSpaces(String name) {
    String stat = "4711 (" + name + ")" + AFTER_THE_NAME;

    assertEquals(new ProcStat(false, 281), ProcStat.parse(stat));
  }

  @Test
  void zombieHasEnded() {
    assertTrue(ProcStat.parse("4711 (java) Z" + AFTER_THE_NAME.substring(2)).zombie());
  }
}
