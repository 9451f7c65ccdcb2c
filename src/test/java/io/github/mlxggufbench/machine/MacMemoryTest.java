package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class MacMemoryTest {

  @Test
  void swapAndPressure() {
    assertEquals(
        Fact.of(new MemoryPressure(1_933_049_856L, "warning")), // 1843.5 × 2^20
        MemoryPressure.ofSysctl(Fixtures.macos("sysctl-memory.txt")));
    assertEquals(
        Fact.of(new MemoryPressure(0, "normal")),
        MemoryPressure.ofSysctl(Fixtures.macos("sysctl-memory-idle.txt")));
  }

  @Test
  void decimalCommaOfAnotherLanguage() {
    assertEquals(
        Fact.of(new MemoryPressure(1_572_864, null)), // 1.5 × 2^20
        MemoryPressure.ofSysctl("vm.swapusage: total = 2,00M  used = 1,50M  free = 0,50M"));
  }

  @Test
  void freePercentage() {
    assertEquals(
        Fact.of(61), MemoryPressure.ofMemoryPressure(Fixtures.macos("memory-pressure.txt")));
  }

  @Test
  void whatIsNotSaidIsUnknown() {
    assertNull(MemoryPressure.ofSysctl("sysctl: unknown oid 'vm.swapusage'").value());
    assertNull(MemoryPressure.ofMemoryPressure("").value());
  }

  /** 32 GiB: two thirds; 64 GiB: 48 GiB, as Apple's own limit is there. */
  @Test
  void gpuLimitOfTheSystemOrOfTheOwner() {
    assertEquals(
        Fact.of(new GpuMemoryLimit(22_906_492_244L, false)),
        GpuMemoryLimit.ofSysctl(Fixtures.macos("sysctl-gpu-default.txt")));
    assertEquals(
        Fact.of(new GpuMemoryLimit(48L << 30, false)),
        GpuMemoryLimit.ofSysctl(Fixtures.macos("sysctl-gpu-default-64g.txt")));
    assertEquals(
        Fact.of(new GpuMemoryLimit(28L << 30, true)),
        GpuMemoryLimit.ofSysctl(Fixtures.macos("sysctl-gpu-set.txt")));
    assertNull(GpuMemoryLimit.ofSysctl("hw.memsize: 8589934592").value());
  }
}
