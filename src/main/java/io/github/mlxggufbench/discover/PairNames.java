package io.github.mlxggufbench.discover;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gives each pair a name that no other has. */
final class PairNames {
  private final Set<String> taken;

  PairNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** The name itself, or the first of {@code name-2}, {@code name-3} … that is free. */
  String free(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}
