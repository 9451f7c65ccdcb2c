package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VideoMemoryTest {
  /** The example of https://docs.kernel.org/gpu/xe/xe-drm-usage-stats.html. */
  private static final String XE =
      """
      pos:    0
      flags:  0100002
      mnt_id: 26
      ino:    685
      drm-driver:     xe
      drm-client-id:  3
      drm-pdev:       0000:03:00.0
      drm-total-system:       0
      drm-resident-system:    0
      drm-total-gtt:  192 KiB
      drm-resident-gtt:       192 KiB
      drm-total-vram0:        23992 KiB
      drm-shared-vram0:       16 MiB
      drm-active-vram0:       0
      drm-resident-vram0:     23992 KiB
      drm-resident-stolen:    0
      drm-cycles-rcs: 28257900
      """;

  /** Keys of https://docs.kernel.org/gpu/drm-usage-stats.html; the older one is AMD's alias. */
  private static final String AMDGPU =
      """
      drm-driver:	amdgpu
      drm-client-id:	44
      drm-pdev:	0000:0b:00.0
      drm-memory-vram:	4096 KiB
      drm-memory-gtt: 	2048 KiB
      """;

  @Test
  void onlyTheCardsOwnMemoryIsCounted() {
    assertEquals(new DrmClient("0000:03:00.0 3", "xe", 23_992L << 10), DrmClient.parse(XE));
  }

  @Test
  void olderKeyIsReadWhereThereIsNoOther() {
    assertEquals(new DrmClient("0000:0b:00.0 44", "amdgpu", 4096L << 10), DrmClient.parse(AMDGPU));
    DrmClient both = DrmClient.parse(AMDGPU + "drm-resident-vram:\t1 MiB\n");
    assertNotNull(both);
    assertEquals(1L << 20, both.vramBytes());
  }

  @Test
  void integratedGpuUsesTheMachinesMemoryWhichIsCountedThere() {
    DrmClient client =
        DrmClient.parse(
            "drm-driver: i915\ndrm-client-id: 7\ndrm-resident-system0: 900 MiB\n"
                + "drm-resident-stolen-system0: 0\n");

    assertNotNull(client);
    assertEquals(0L, client.vramBytes());
  }

  @Test
  void fileOfNoGraphicsDriverIsNoClient() {
    assertNull(DrmClient.parse("pos:\t0\nflags:\t02\nmnt_id:\t15\n"));
  }

  @Test
  void driverThatTellsNoMemoryLeavesItUnknown() {
    DrmClient client = DrmClient.parse("drm-driver: radeon\ndrm-client-id: 1\n");

    assertNotNull(client);
    assertEquals(
        new VideoMemory.Unknown("the driver radeon does not tell memory by process"),
        VideoMemoryReader.ofClients(List.of(client)));
  }

  @Test
  void processWithoutGpuHoldsNothingOfIt() {
    assertEquals(
        new VideoMemory.Known(0, "/proc/PID/fdinfo drm-resident-vram"),
        VideoMemoryReader.ofClients(List.of()));
  }

  /** An Intel JVM on Apple silicon sees the one or the other name, by the version of macOS. */
  @Test
  void appleSiliconHasNoneAlsoUnderRosetta() {
    for (String processor : List.of("Apple M4 Max", "VirtualApple @ 2.50GHz")) {
      assertEquals(
          new VideoMemory.None("unified memory: GPU buffers are part of private_bytes"),
          VideoMemoryReader.ofMac(processor, List.of("Apple (0x106b)")));
    }
  }

  @Test
  void intelMacHasNoneWhereItsGraphicsAreIntegratedOnly() {
    String intel = "Intel(R) Core(TM) i9-9880H CPU @ 2.30GHz";

    assertEquals(
        new VideoMemory.None("integrated graphics only: it has no memory of its own"),
        VideoMemoryReader.ofMac(intel, List.of("Intel")));
    assertEquals(
        new VideoMemory.Unknown("not told by process on this operating system"),
        VideoMemoryReader.ofMac(intel, List.of("Intel", "AMD (0x1002)")));
    assertEquals(new VideoMemory.None("no GPU found"), VideoMemoryReader.ofMac(intel, List.of()));
  }

  /** The rows that {@code --format=csv,noheader,nounits} gives: pid, MiB; a row a card. */
  @Test
  void nvidiaRowsOfSeveralCardsAddUp() {
    NvidiaSmi listed = NvidiaSmi.parse("4711, 1536\n4712, 20\n4711, 512\n");

    assertEquals(new NvidiaSmi(Map.of(4711L, 2048L << 20, 4712L, 20L << 20), Set.of()), listed);
    assertEquals(
        new VideoMemory.Known(2068L << 20, "nvidia-smi used_gpu_memory"),
        VideoMemoryReader.ofNvidia(List.of(4711L, 4712L), listed));
  }

  @Test
  void nvidiaFigureThatIsNotTheirsToTellIsUnknownNotZero() {
    NvidiaSmi listed = NvidiaSmi.parse("4711, [N/A]\n4712, [Not Supported]\n");

    assertEquals(new NvidiaSmi(Map.of(), Set.of(4711L, 4712L)), listed);
    VideoMemory unknown =
        new VideoMemory.Unknown("nvidia-smi does not tell the memory of process 4711");
    assertEquals(unknown, VideoMemoryReader.ofNvidia(List.of(4711L), listed));
    assertEquals(unknown, VideoMemoryReader.ofNvidia(List.of(4711L), NvidiaSmi.parse("")));
  }
}
