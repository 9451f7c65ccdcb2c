package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
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

  private final List<ResidentMapping> mappings = parsed(SMAPS, Integer.MAX_VALUE);

  @Test
  void readsEveryMappingWithItsOwnFields() {
    assertEquals(5, mappings.size());
    assertEquals(
        new ResidentMapping(
            new Mapping(
                0x7f0000000000L, 0x7f0010000000L, 0, "fe:01", 4711, "/models/my model.gguf"),
            131_072L << 10,
            65_536L << 10,
            0),
        mappings.get(1));
    assertEquals(0x1000, mappings.get(2).mapping().fileOffset());
  }

  @Test
  void writtenPagesOfAPrivateMappingAreNoLongerTheFiles() {
    assertEquals(48L << 10, mappings.get(2).fileResidentBytes());
  }

  @Test
  void heapAndSharedMemoryAreNoFiles() {
    assertFalse(mappings.get(0).mapping().ofFile());
    assertFalse(mappings.get(3).mapping().ofFile());
    assertEquals(0, mappings.get(3).fileResidentBytes());
  }

  @Test
  void deletedFileKeepsTheNameItHad() {
    assertTrue(mappings.get(4).mapping().ofFile());
    assertEquals("/models/old.gguf", mappings.get(4).mapping().pathWhenMapped());
  }

  @Test
  void nothingMappedIsNothing() {
    assertEquals(List.of(), parsed("", 1));
  }

  @Test
  void linesAreWholeHoweverTheKernelHandsThemOut() {
    assertEquals(mappings, parsed(SMAPS, 1));
    assertEquals(mappings, parsed(SMAPS, 100));
  }

  @Test
  void listWithoutCountsHasTheSameMappings() {
    String maps =
        SMAPS
            .lines()
            .filter(line -> line.contains("-"))
            .collect(Collectors.joining("\n", "", "\n"));

    assertEquals(
        mappings.stream().map(ResidentMapping::mapping).toList(),
        parsed(maps, Integer.MAX_VALUE).stream().map(ResidentMapping::mapping).toList());
  }

  @Test
  void lineFeedInANameIsReadBack() {
    String maps = "1000-2000 r--p 00000000 fe:01 7                          /models/a\\012b.gguf\n";

    assertEquals("/models/a\nb.gguf", parsed(maps, 7).get(0).mapping().path());
  }

  /** Parses bytes that come in pieces. */
  private static List<ResidentMapping> parsed(String text, int piece) {
    InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    InputStream pieces =
        new FilterInputStream(bytes) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(piece, length));
          }
        };
    try {
      return MappingsParser.parse(pieces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
