package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CollectionsAreHeardTest {

  @Test
  @Timeout(60)
  void eachOne() {
    try (GcPauses pauses = GcPauses.watch()) {
      long before = collections();
      System.gc();
      while (pauses.count() < collections() - before || pauses.count() == 0) {
        Thread.onSpinWait();
      }
      assertNotNull(pauses.longestMs());
    }
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
