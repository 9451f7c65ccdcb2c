package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ProcStatusTest {
  private static final String LLAMA_SERVER =
      """
      Name:	llama-server
      State:	S (sleeping)
      VmPeak:	  922560 kB
      VmSize:	  857024 kB
      VmHWM:	  396544 kB
      VmRSS:	  358656 kB
      RssAnon:	   58368 kB
      RssFile:	  300032 kB
      RssShmem:	     256 kB
      VmData:	  412000 kB
      VmSwap:	    1024 kB
      Threads:	4
      """;

  @Test
  void readsTheMemoryLinesInBytes() {
    ProcessCounters counters = ProcStatus.parse(LLAMA_SERVER);

    assertEquals(358_656L * 1024, counters.rssBytes());
    assertEquals(857_024L * 1024, counters.vszBytes());
    assertEquals(300_032L * 1024, counters.fileResidentBytes());
    assertEquals(1_024L * 1024, counters.swapBytes());
  }

  @Test
  void privateIsAnonymousAndSharedMemory() {
    assertEquals((58_368L + 256) * 1024, ProcStatus.parse(LLAMA_SERVER).privateBytes());
  }

  @Test
  void zombieHasNoMemoryRatherThanZero() {
    ProcessCounters counters =
        ProcStatus.parse("Name:	llama-server\nState:	Z (zombie)\nThreads:	1\n");

    assertEquals(ProcessCounters.UNKNOWN, counters);
  }

  @Test
  void kernelWithoutRssAnonLeavesPrivateUnknown() {
    ProcessCounters counters =
        ProcStatus.parse("Name:	x\nVmSize:	    200 kB\nVmRSS:	     100 kB\nVmSwap:	 0 kB\n");

    assertEquals(100L * 1024, counters.rssBytes());
    assertNull(counters.privateBytes());
    assertEquals(0L, counters.swapBytes());
  }

  @Test
  void tornLineIsUnknownRatherThanShort() {
    assertNull(ProcStatus.parse("Name:	x\nVmRSS:	     35").rssBytes());
  }

  @Test
  void processNamedLikeAFieldIsNotTakenForOne() {
    assertNull(ProcStatus.parse("Name:	VmRSS:	 7 kB\nState:	S\n").rssBytes());
  }
}
