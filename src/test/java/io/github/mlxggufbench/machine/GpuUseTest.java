package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuUseTest {
  @TempDir Path folder;

  @Test
  void appleDeviceNotItsRenderer() {
    assertEquals(Fact.of(34), GpuUse.ofIoreg(Fixtures.macos("ioreg-accelerator.txt")));
  }

  @Test
  void busiestOfSeveralCards() {
    assertEquals(Fact.of(95), GpuUse.ofNvidiaSmi("3\n95\n0"));
    Path sys = Fixtures.sys("laptop-mains.txt", folder);
    assertEquals(Fact.of(41), GpuUse.ofDrm(sys.resolve("class/drm")));
  }

  @Test
  void driverThatIsBrokenIsUnknown() {
    assertNull(GpuUse.ofNvidiaSmi("NVIDIA-SMI has failed because it couldn't communicate").value());
    assertNull(GpuUse.ofDrm(folder).value());
  }
}
