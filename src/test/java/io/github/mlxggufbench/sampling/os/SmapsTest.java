package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmapsTest {
  private static final String SMAPS =
      """
      55d0c0000000-55d0c0400000 rw-p 00000000 00:00 0                          [heap]
      Size:               4096 kB
      Rss:                2000 kB
      Pss:                2000 kB
      Anonymous:          2000 kB
      VmFlags: rd wr mr mw me ac sd
      7f0000000000-7f0010000000 r--s 00000000 fe:01 4711                       /models/my model.gguf
      Size:             262144 kB
      Rss:              131072 kB
      Pss:               65536 kB
      Pss_Dirty:             0 kB
      Anonymous:             0 kB
      7f0020000000-7f0020010000 rw-p 00001000 fe:01 99                         /usr/lib/libggml.so
      Rss:                  64 kB
      Pss:                  48 kB
      Anonymous:            16 kB
      7f0030000000-7f0030010000 rw-s 00000000 00:01 2051                       /memfd:ring (deleted)
      Rss:                  32 kB
      Pss:                  32 kB
      Anonymous:             0 kB
      7f0040000000-7f0040010000 r--s 00000000 fe:01 4712                       /models/old.gguf (deleted)
      Rss:                   8 kB
      Pss:                   8 kB
      Anonymous:             0 kB
      """;

  private final List<Mapping> mappings = Smaps.parse(SMAPS.lines().toList());

  @Test
  void readsEveryMappingWithItsOwnFields() {
    assertEquals(5, mappings.size());
    assertEquals(
        new Mapping("fe:01", 4711, "/models/my model.gguf", 131_072L << 10, 65_536L << 10, 0),
        mappings.get(1));
  }

  @Test
  void writtenPagesOfAPrivateMappingAreNoLongerTheFiles() {
    assertEquals(48L << 10, mappings.get(2).fileResidentBytes());
  }

  @Test
  void heapAndSharedMemoryAreNoFiles() {
    assertFalse(mappings.get(0).ofFile());
    assertFalse(mappings.get(3).ofFile());
    assertEquals(0, mappings.get(3).fileResidentBytes());
  }

  @Test
  void deletedFileKeepsTheNameItHad() {
    assertTrue(mappings.get(4).ofFile());
    assertEquals("/models/old.gguf", mappings.get(4).pathWhenMapped());
  }

  @Test
  void nothingMappedIsNothing() {
    assertEquals(List.of(), Smaps.parse(List.of()));
  }
}
