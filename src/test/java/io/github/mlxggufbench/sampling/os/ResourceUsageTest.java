package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceUsageTest {
  /** {@code struct rusage_info_v4} of bsd/sys/resource.h in XNU, after the uuid, in its order. */
  private static final List<String> FIELDS =
      List.of(
          "user_time",
          "system_time",
          "pkg_idle_wkups",
          "interrupt_wkups",
          "pageins",
          "wired_size",
          "resident_size",
          "phys_footprint",
          "proc_start_abstime",
          "proc_exit_abstime",
          "child_user_time",
          "child_system_time",
          "child_pkg_idle_wkups",
          "child_interrupt_wkups",
          "child_pageins",
          "child_elapsed_abstime",
          "diskio_bytesread",
          "diskio_byteswritten",
          "cpu_time_qos_default",
          "cpu_time_qos_maintenance",
          "cpu_time_qos_background",
          "cpu_time_qos_utility",
          "cpu_time_qos_legacy",
          "cpu_time_qos_user_initiated",
          "cpu_time_qos_user_interactive",
          "billed_system_time",
          "serviced_system_time",
          "logical_writes",
          "lifetime_max_phys_footprint",
          "instructions",
          "cycles",
          "billed_energy",
          "serviced_energy",
          "interval_max_phys_footprint",
          "runnable_time");

  @Test
  void footprintAndItsPeakAreReadWhereTheHeaderHasThem() {
    ByteBuffer info = ByteBuffer.allocate(296).order(ByteOrder.nativeOrder());
    info.position(16);
    for (String field : FIELDS) {
      info.putLong(1_000L + FIELDS.indexOf(field));
    }
    assertEquals(0, info.remaining());

    assertEquals(
        new ResourceUsage(
            1_000 + FIELDS.indexOf("phys_footprint"),
            1_000 + FIELDS.indexOf("lifetime_max_phys_footprint")),
        ResourceUsage.parse(info.rewind()));
  }

  @Test
  void onlyMacOsTellsItOfOurselves() {
    ResourceUsage usage = ResourceUsage.of(ProcessHandle.current().pid());

    assertEquals(Platform.current() == Platform.MACOS, usage != null);
    assertTrue(usage == null || usage.peakFootprintBytes() >= usage.footprintBytes());
  }
}
