package io.github.mlxggufbench.sampling.os;

/**
 * Parses {@code /proc/PID/stat} (proc_pid_stat(5)). The name, in brackets, may hold spaces and
 * brackets of its own: fields are counted from its last bracket.
 */
final class ProcStat {
  private static final int STATE = 3;
  private static final int USER_TICKS = 14;
  private static final int KERNEL_TICKS = 15;

  private ProcStat() {}

  /** Whether it has ended and only waits for its parent. */
  static boolean isZombie(CharSequence stat) {
    int at = start(stat, STATE);
    return at < stat.length() && (stat.charAt(at) == 'Z' || stat.charAt(at) == 'X');
  }

  /** CPU time of all its threads, in clock ticks. */
  static long cpuTicks(CharSequence stat) {
    return number(stat, USER_TICKS) + number(stat, KERNEL_TICKS);
  }

  private static long number(CharSequence stat, int field) {
    int from = start(stat, field);
    int to = from;
    while (to < stat.length() && stat.charAt(to) != ' ') {
      to++;
    }
    return Long.parseLong(stat, from, to, 10);
  }

  /** Where a field begins; fields count from 1, as in the manual. */
  private static int start(CharSequence stat, int field) {
    int at = stat.length() - 1;
    while (at >= 0 && stat.charAt(at) != ')') {
      at--;
    }
    // Behind the name, which is the second field, and its space.
    at += 2;
    for (int skipped = STATE; skipped < field && at < stat.length(); at++) {
      if (stat.charAt(at) == ' ') {
        skipped++;
      }
    }
    return at;
  }
}
