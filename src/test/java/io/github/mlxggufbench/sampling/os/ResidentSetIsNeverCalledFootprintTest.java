package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import oshi.software.os.OSProcess;

/** Where the kernel gives no footprint, as every other system than macOS, there is none. */
class ResidentSetIsNeverCalledFootprintTest {
  @Test
  void privateMemoryOnMacOsIsWhatTheKernelAccountsOrUnknown() throws IOException {
    OSProcess self = Oshi.process(ProcessHandle.current().pid());
    assertNotNull(self);

    ProcessCounters counters = CounterReader.of(Platform.MACOS).read(self);

    assertNotNull(counters.rssBytes());
    assertEquals(Platform.current() == Platform.MACOS, counters.privateBytes() != null);
  }
}
