package io.github.mlxggufbench.sampling.os;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Processes and all that descend from them. Linux lists the children of each thread in {@code
 * /proc/PID/task/TID/children} (proc_pid_task(5)): to ask an engine's own threads costs a fraction
 * of what Java does, which reads every process of the machine for each one it is asked about, and
 * OSHI twice. A kernel without that file, and any other system, is asked by way of Java.
 */
final class Descendants {
  private static final boolean LISTED_BY_THE_KERNEL =
      new File("/proc/thread-self/children").exists();

  private final Set<Long> all;
  private final Deque<Long> open;
  private final byte[] list = new byte[1 << 13];

  private Descendants(Collection<Long> pids) {
    all = new LinkedHashSet<>(pids);
    open = new ArrayDeque<>(all);
  }

  /** These first, then what descends from them; what starts or ends meanwhile may be missed. */
  static Set<Long> with(Collection<Long> pids) {
    Descendants search = new Descendants(pids);
    while (!search.open.isEmpty()) {
      long pid = search.open.remove();
      if (LISTED_BY_THE_KERNEL) {
        search.addChildren(pid);
      } else {
        ProcessHandle.of(pid)
            .ifPresent(it -> it.descendants().forEach(d -> search.all.add(d.pid())));
      }
    }
    return search.all;
  }

  private void addChildren(long pid) {
    String[] threads = new File("/proc/" + pid + "/task").list();
    if (threads == null) {
      return; // It has ended.
    }
    for (String thread : threads) {
      StringTokenizer children = new StringTokenizer(children(pid, thread));
      while (children.hasMoreTokens()) {
        Long child = Long.valueOf(children.nextToken());
        if (all.add(child)) {
          open.add(child);
        }
      }
    }
  }

  /** Such as {@code 4711 4712}; empty when the thread has none, or has ended. */
  private String children(long pid, String thread) {
    try (FileInputStream in =
        new FileInputStream("/proc/" + pid + "/task/" + thread + "/children")) {
      int length = Math.max(0, in.read(list));
      return new String(list, 0, length, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }
}
