package io.github.mlxggufbench.sampling.os;

/**
 * What {@code /proc/PID/stat} says (proc_pid_stat(5)). The name, in brackets, may hold spaces and
 * brackets of its own: fields are counted from its last bracket.
 *
 * @param zombie whether it has ended and only waits for its parent
 * @param cpuTicks CPU time of all its threads, in clock ticks
 */
record ProcStat(boolean zombie, long cpuTicks) {
  /** The pid and a name end before this: a kernel thread's has 64 characters at most. */
  private static final int HEAD = 100;

  private static final int STATE = 3;
  private static final int USER_TICKS = 14;
  private static final int KERNEL_TICKS = 15;

  static ProcStat parse(CharSequence stat) {
    int at = Math.min(stat.length(), HEAD) - 1;
    while (at >= 0 && stat.charAt(at) != ')') {
      at--;
    }
    int state = at + 2;
    boolean zombie =
        state < stat.length() && (stat.charAt(state) == 'Z' || stat.charAt(state) == 'X');
    int user = behindFields(stat, state, USER_TICKS - STATE);
    int kernel = behindFields(stat, user, KERNEL_TICKS - USER_TICKS);
    return new ProcStat(zombie, number(stat, user) + number(stat, kernel));
  }

  private static int behindFields(CharSequence stat, int from, int count) {
    int at = from;
    for (int passed = 0; passed < count && at < stat.length(); at++) {
      if (stat.charAt(at) == ' ') {
        passed++;
      }
    }
    return at;
  }

  private static long number(CharSequence stat, int from) {
    int to = from;
    while (to < stat.length() && stat.charAt(to) != ' ') {
      to++;
    }
    return Long.parseLong(stat, from, to, 10);
  }
}
