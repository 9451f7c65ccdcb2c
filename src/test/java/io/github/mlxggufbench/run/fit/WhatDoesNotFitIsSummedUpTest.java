package io.github.mlxggufbench.run.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.embedded.modelfile.KvCache;
import io.github.mlxggufbench.tinymodel.TinyModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatDoesNotFitIsSummedUpTest {
  private static final long GB = 1_000_000_000;

  @TempDir Path cache;

  @Test
  void partsAndWhatIsAvailable() {
    MemoryRoom room = new MemoryRoom(5 * GB, null);
    assertEquals(
        Optional.of(
            "otter needs 6.6 GB (5.0 GB of weights + 1.0 GB of KV cache for 8,192 tokens + 600 MB"
                + " of headroom), and 5.0 GB are available"),
        room.shortfall(new MemoryNeed("otter", 5 * GB, GB, 8192)));
  }

  /** The sum to the byte: 5 GB + 1 GB + a tenth of both. */
  @Test
  void whatJustFitsFits() {
    MemoryNeed need = new MemoryNeed("otter", 5 * GB, GB, 8192);
    assertEquals(Optional.empty(), new MemoryRoom(6_600_000_000L, null).shortfall(need));
    assertEquals(true, new MemoryRoom(6_599_999_999L, null).shortfall(need).isPresent());
  }

  @Test
  void smallBuildsHaveAnEngineToo() {
    assertEquals(256L << 20, new MemoryNeed("tiny", 2_000_000, 0L, 4096).headroomBytes());
  }

  /** mlx-engine leaves 3 GiB of what a Mac's GPU may hold. */
  @Test
  void theGpuMayHoldLessThanTheMachineHas() {
    MemoryNeed need = new MemoryNeed("otter", 9 * GB, null, 8192);
    assertEquals(
        Optional.of(
            "otter needs 12.2 GB (9.0 GB of weights + a KV cache of unknown size + 3.2 GB of the"
                + " engine's reserve), and the GPU may hold 11.5 GB (sysctl iogpu.wired_limit_mb)"),
        new MemoryRoom(64 * GB, 11_453_246_122L).shortfall(need));
  }

  @Test
  void whatNobodyKnowsHindersNobody() {
    MemoryNeed need = new MemoryNeed("otter", 500 * GB, null, 8192);
    assertEquals(Optional.empty(), new MemoryRoom(null, null).shortfall(need));
  }

  /** No layer of the tiny model has a window: twice the tokens, twice the cache. */
  @Test
  void cacheIsOfTheContextThatIsAsked() throws Exception {
    Path file = TinyModels.ensure("dense-q4_0", cache);
    long forTwo = kv(file, 2000);
    assertEquals(2 * kv(file, 1000), forTwo);
    assertEquals(4096, MemoryNeed.of("tiny", 1, KvCache.read(file), null).contextLength());
  }

  private static long kv(Path file, int contextLength) throws IOException {
    Long bytes = MemoryNeed.of("tiny", 1, KvCache.read(file), contextLength).kvBytes();
    return bytes == null ? -1 : bytes;
  }
}
